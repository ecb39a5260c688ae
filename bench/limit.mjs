// The limit: what any program must do that writes these files. node limit.mjs FOLDER. The streams of the PDFs there are unpacked, and
// then only packed and written again: each distinct stream is packed once, as a batch may share what is equal in all its reports.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
const out = mkdtempSync(join(tmpdir(), "footprint-limit-"));
const packed = new Map();
let cpu = 0;

for (const name of files) {
  const bytes = readFileSync(join(folder, name));
  const parts = partsOf(bytes);
  const before = process.cpuUsage();
  const chunks = parts.map((part) => (part.stream ? pack(part) : part.plain));
  writeFileSync(join(out, name), Buffer.concat(chunks));
  const { user, system } = process.cpuUsage(before);
  cpu += (user + system) / 1000;
}
rmSync(out, { recursive: true });
console.log(JSON.stringify({ each: cpu / files.length, distinct: packed.size }));

function pack({ stream, key }) {
  const known = packed.get(key);
  if (known !== undefined) return known;
  const made = deflateSync(stream);
  packed.set(key, made);
  return made;
}

/** The file as what stands between its streams, and the streams unpacked. */
function partsOf(bytes) {
  const parts = [];
  let from = 0;
  for (let at = bytes.indexOf("stream\n"); at !== -1; at = bytes.indexOf("stream\n", from)) {
    const start = at + "stream\n".length;
    const length = Number(/\/Length (\d+)(?![\s\S]*\/Length )/.exec(bytes.toString("latin1", Math.max(from, at - 400), at))?.[1]);
    parts.push({ plain: bytes.subarray(from, start) }, inflated(bytes.subarray(start, start + length)));
    from = bytes.indexOf("endstream", start + length) + "endstream".length;
  }
  return [...parts, { plain: bytes.subarray(from) }];
}

function inflated(stream) {
  try {
    const unpacked = inflateSync(stream);
    return { stream: unpacked, key: createHash("sha256").update(unpacked).digest("hex") };
  } catch {
    return { plain: stream };
  }
}
