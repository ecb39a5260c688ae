/** What a page's operators say of what they show. */
export interface MarkedContent {
  /** The numbers of the pieces of tagged content, in the order they are shown; undefined: a piece without a number. */
  readonly pieces: readonly (number | undefined)[];
  /** Something is shown outside every mark. */
  readonly bare: boolean;
  /** A mark begins within a mark, or one is ended that was not begun. */
  readonly nested: boolean;
  /** A mark is not ended. */
  readonly open: boolean;
}

/** Operators that begin and end marked content (ISO 32000-1, 14.6). */
const MARK = /\b(?:BDC|BMC|EMC)\b/g;
/** What stands before a beginning: role and properties. */
const BEGINNING = /\/(\w+)\s*(?:<<((?:[^>]|>(?!>))*)>>\s*)?$/;
/** Operators that leave something on the page. */
const PAINTS = /(?:^|[\s\])>])(?:S|s|f\*?|F|B\*?|b\*?|Tj|TJ|'|"|Do|sh)(?:\s|$)/;
const LETTER_E = 0x45;

/** Reads the operators of a page. Words are numbers of glyphs there, no two letters of which stand together: none can be taken for an operator. */
export function markedContent(operators: string): MarkedContent {
  const pieces: (number | undefined)[] = [];
  let [bare, nested, depth, from] = [false, false, 0, 0];
  MARK.lastIndex = 0;
  while (MARK.test(operators)) {
    const before = operators.slice(from, MARK.lastIndex - 3);
    const ends = operators.charCodeAt(MARK.lastIndex - 3) === LETTER_E;
    bare ||= depth === 0 && PAINTS.test(before);
    if (!ends) addPiece(pieces, before);
    depth += ends ? -1 : 1;
    nested ||= depth !== 0 && depth !== 1;
    from = MARK.lastIndex;
  }
  return { pieces, bare: bare || PAINTS.test(operators.slice(from)), nested, open: depth !== 0 };
}

/** `before`: what ends with "/P<</MCID 12>>", or "/Artifact". */
function addPiece(pieces: (number | undefined)[], before: string): void {
  const [, role, properties = ""] = BEGINNING.exec(before) ?? [];
  if (role === "Artifact") return;
  const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  pieces.push(mcid === undefined ? undefined : Number(mcid));
}
