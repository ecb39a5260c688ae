import type { Attachment } from "../../report/blocks.ts";
import type { Anchor, Drawn, Link } from "../draw/pages.ts";
import type { Resources } from "../draw/resources.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { Lock } from "../lock.ts";
import type { Element } from "../tagged/element.ts";
import { annotationKey, type Places, writeTree } from "../tagged/tree.ts";
import { embeddedNames, writeAttachments } from "./attachments.ts";
import { writeOutputIntent } from "./colour-profile.ts";
import { PdfFile } from "./file.ts";
import { type About, information, metadata } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import { pdfNumber, pdfNumbers, pdfText, reference } from "./values.ts";

/** All that a file holds, drawn and tagged. */
export interface Contents {
  readonly about: About;
  readonly size: { readonly width: number; readonly height: number };
  readonly drawn: Drawn;
  readonly document: Element;
  readonly resources: Resources;
  readonly faces: Typefaces;
  readonly attachments: readonly Attachment[];
  /** What opens it; undefined: everybody can. */
  readonly lock: Lock | undefined;
}

/** A locked file uses a later encryption than PDF 1.7 knows, and says so (Adobe's supplement to ISO 32000, level 8). */
const LATER = "/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>";

/** Writes a report's file: PDF 1.7, PDF/UA-1 and PDF/A-3a at once; a locked one without PDF/A, which forbids locks. */
export function assemble(contents: Contents): Uint8Array {
  const { about, drawn, lock } = contents;
  const file = new PdfFile();
  const places: Places = { pages: drawn.pages.map(() => file.reserve()), annotations: drawn.links.map(() => file.reserve()) };
  const pages = writePages(file, contents, places);
  writeLinks(file, contents, places);
  const tree = writeTree(file, contents.document, places);
  const outline = writeOutline(file, drawn.bookmarks, ({ anchor }) => destination(anchor, contents.size.height, places));
  const specifications = writeAttachments(file, contents.attachments, about.created);
  const intent = writeOutputIntent(file);
  const xmp = file.openStream("/Type/Metadata/Subtype/XML", Buffer.from(metadata(about, lock === undefined), "utf8"));
  const root = file.put(
    `<</Type/Catalog/Pages ${reference(pages)}/Lang${pdfText(about.language)}/MarkInfo<</Marked true>>/StructTreeRoot ${reference(tree)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${reference(xmp)}/OutputIntents[${reference(intent)}]` +
      (outline === undefined ? "" : `/Outlines ${reference(outline)}/PageMode/UseOutlines`) +
      (specifications.length === 0
        ? ""
        : `/AF[${specifications.map(reference).join(" ")}]/Names${embeddedNames(contents.attachments, specifications)}`) +
      `${lock === undefined ? "" : LATER}>>`,
  );
  return file.finish(root, file.put(information(about)), lock);
}

/** Returns the number of the page tree. Pages share one dictionary of resources. */
function writePages(file: PdfFile, { drawn, resources, faces, size }: Contents, places: Places): number {
  const tree = file.reserve();
  const shared = resources.write(file, faces);
  const linked = linksByPage(drawn, places);
  drawn.pages.forEach((operators, page) => {
    const content = file.stream("", operators);
    const links = linked[page] ?? [];
    file.put(
      `<</Type/Page/Parent ${reference(tree)}/Resources ${reference(shared)}/Contents ${reference(content)}/StructParents ${page}/Tabs/S` +
        (links.length === 0 ? ">>" : `/Annots[${links.join(" ")}]>>`),
      places.pages[page],
    );
  });
  const box = `[0 0 ${pdfNumbers([size.width, size.height])}]`;
  const kids = places.pages.map(reference).join(" ");
  return file.put(`<</Type/Pages/Count ${places.pages.length}/Kids[${kids}]/MediaBox${box}>>`, tree);
}

/** For each page, references to the links on it. */
function linksByPage({ pages, links }: Drawn, { annotations }: Places): string[][] {
  const linked: string[][] = pages.map(() => []);
  links.forEach(({ page }, i) => {
    linked[page]?.push(reference(annotations[i] ?? 0));
  });
  return linked;
}

function writeLinks(file: PdfFile, contents: Contents, places: Places): void {
  contents.drawn.links.forEach((link, i) => {
    file.put(
      `<</Type/Annot/Subtype/Link/Rect[${pdfNumbers(link.box)}]/Border[0 0 0]/F 4/Contents${pdfText(link.text)}` +
        `/StructParent ${annotationKey(places, i)}${action(link, contents, places)}>>`,
      places.annotations[i],
    );
  });
}

function action({ target }: Link, { drawn, size }: Contents, places: Places): string {
  if (target.to === "outside") return `/A<</S/URI/URI${pdfText(target.address)}>>`;
  const anchor = drawn.anchors.get(target.id);
  if (!anchor) throw new Error(`A link leads to "${target.id}", and there is no such place in the report.`);
  return `/Dest${destination(anchor, size.height, places)}`;
}

function destination(anchor: Anchor, height: number, places: Places): string {
  return `[${reference(places.pages[anchor.page] ?? 0)}/XYZ 0 ${pdfNumber(height - anchor.top)} null]`;
}
