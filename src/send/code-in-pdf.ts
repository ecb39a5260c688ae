/**
 * The participant's code that a report carries in its own metadata ("participant 02B" among the keywords of the XMP packet, which stands
 * uncompressed in the file: ISO 19005-3, 6.6.2). undefined when there is not exactly one.
 */
export function codeInPdf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const packets = text.split("<?xpacket begin=").slice(1);
  const [packet, ...more] = packets;
  if (!text.startsWith("%PDF-") || packet === undefined || more.length > 0) return undefined;
  const keywords = [...packet.slice(0, packet.indexOf("<?xpacket end=")).matchAll(/<pdf:Keywords>participant ([^<]+)<\/pdf:Keywords>/g)];
  return keywords.length === 1 ? unescaped(Buffer.from(keywords[0]?.[1] ?? "", "latin1").toString("utf8")) : undefined;
}

function unescaped(xml: string): string {
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };
  return xml.replace(/&([a-z]+|#39);/g, (whole, name: string) => signs[name] ?? whole);
}
