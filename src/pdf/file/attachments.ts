import { createHash } from "node:crypto";
import type { Attachment } from "../../report/blocks.ts";
import type { PdfFile } from "./file.ts";
import { pdfDate, pdfText, reference } from "./values.ts";

/** Writes the attachments as associated files (PDF/A-3, ISO 19005-3, 6.8); returns the numbers of their specifications. */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[], created: Date): number[] {
  return attachments.map((attachment) => {
    const bytes = Buffer.from(attachment.text, "utf8");
    const sum = createHash("md5").update(bytes).digest("hex");
    const date = pdfDate(created);
    const type = attachment.type.replace("/", "#2F");
    const about = file.put(`<</CreationDate${date}/ModDate${date}/Size ${bytes.length}/CheckSum<${sum}>>>`);
    const embedded = file.stream(`/Type/EmbeddedFile/Subtype/${type}/Params ${reference(about)}`, bytes);
    const name = pdfText(attachment.name);
    return file.put(
      `<</Type/Filespec/AFRelationship/Data/F${name}/UF${name}/Desc${pdfText(attachment.description)}/EF<</F ${reference(embedded)}/UF ${reference(embedded)}>>>>`,
    );
  });
}

/** The name tree that viewers list attachments from: names in the order of their characters, as a name tree must be. */
export function embeddedNames(attachments: readonly Attachment[], specifications: readonly number[]): string {
  const entries = attachments.map((attachment, i) => ({ name: attachment.name, object: specifications[i] ?? 0 }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `<</EmbeddedFiles<</Names[${entries.map(({ name, object }) => `${pdfText(name)} ${reference(object)}`).join(" ")}]>>>>`;
}
