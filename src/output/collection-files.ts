/** What collecting keeps in a round's folder. Folder of the workbooks that go out, one a participant. */
export const collectionFolder = "collection";
/** Folder of the letters that ask participants about their answers. */
export const queryLettersFolder = "query-letters";
/** The returned answers in one workbook; a copy of the round's own workbook has "-collated" behind its name. */
export const collatedName = "collated";

/** Whether a file or folder of the round's folder comes from collecting. */
export function isCollectionFile(name: string): boolean {
  return name === collectionFolder || name === queryLettersFolder || /^(?:.+-)?collated(?:-\d+)?\.xlsx$/i.test(name);
}
