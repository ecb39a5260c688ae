import { pdfDate, pdfText } from "./values.ts";

/** What the file says about itself. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Names the participant: "participant 02B". */
  readonly keywords: string;
  readonly language: string;
  readonly created: Date;
}

const MAKER = "Footprint";

/** The document information dictionary (ISO 32000-1, 14.3.3); the metadata stream says the same. */
export function information(about: About): string {
  const date = pdfDate(about.created);
  return (
    `<</Title${pdfText(about.title)}/Author${pdfText(about.author)}/Subject${pdfText(about.subject)}/Keywords${pdfText(about.keywords)}` +
    `/Creator${pdfText(MAKER)}/Producer${pdfText(MAKER)}/CreationDate${date}/ModDate${date}>>`
  );
}

/**
 * The metadata stream (XMP, ISO 16684-1): claims PDF/UA-1, and when `archival` PDF/A-3a too. PDF/A asks that the schema of a
 * property it does not know, here PDF/UA's, be described in the file.
 */
export function metadata(about: About, archival: boolean): string {
  const date = about.created.toISOString().replace(/\.\d+Z$/, "Z");
  const anyLanguage = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${anyLanguage(about.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${xml(about.author)}</rdf:li></rdf:Seq></dc:creator><dc:description>${anyLanguage(about.subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${xml(about.language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${MAKER}</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${MAKER}</pdf:Producer>`,
    `<pdf:Keywords>${xml(about.keywords)}</pdf:Keywords></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`,
    ...(archival ? [ARCHIVAL, UA_SCHEMA] : []),
    `</rdf:RDF></x:xmpmeta>`,
    `<?xpacket end="w"?>`,
  ].join("\n");
}

const ARCHIVAL =
  `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part>` +
  `<pdfaid:conformance>A</pdfaid:conformance></rdf:Description>`;

const UA_SCHEMA =
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
  ` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
  `<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
  `<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
  `<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
  `<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>` +
  `</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}
