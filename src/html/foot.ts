import type { Attachment, Report } from "../report/blocks.ts";
import { attribute, type Html, html } from "./markup.ts";

/** What the paper has at the foot of every page and as attached files. */
export function writeFoot({ attachments, cover, header, footer }: Report): Html {
  return html`<footer>
${attachments.map((file) => html`<p>${file.description}: ${download(file)}</p>\n`)}<p><span${attribute("lang", cover.titleLanguage)}>${header.left}</span> · ${header.right}</p>
<p>${footer.left}</p>
</footer>`;
}

/** A link that saves the file, which is in the page itself. */
function download({ name, type, text }: Attachment): Html {
  const bytes = Buffer.from(text, "utf8");
  const size = `${Math.max(1, Math.round(bytes.length / 1024))} KB`;
  return html`<a download="${name}" href="data:${type};charset=utf-8;base64,${bytes.toString("base64")}">${name}</a> (${size})`;
}
