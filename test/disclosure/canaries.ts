import { inflateSync } from "node:zlib";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Answers, Dataset } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { open } from "../pdf/reading.ts";
import { drawing } from "./others.ts";

/**
 * As many digits as a number holds exactly. In fonts, coordinates and tables of object numbers a batch has some ten million runs of
 * digits this long: one in fifty thousand batches holds a canary by chance, where canaries of nine digits would soon be met.
 */
const digitsOfCanary = 16;

export interface Planted {
  readonly dataset: Dataset;
  /** Digits that occur nowhere but in one confidential answer → whose it is. */
  readonly owners: ReadonlyMap<string, string>;
}

/** A round in which every confidential number and text of every participant, in every round, is a number found nowhere else. */
export function planted(dataset: Dataset, everybody: boolean): Planted {
  const owners = new Map<string, string>();
  const draw = drawing(7);
  const canary = (code: string): number => {
    const number = 1e15 + Math.floor(draw() * 8e6) * 1e9 + Math.floor(draw() * 1e9);
    if (owners.has(String(number))) return canary(code);
    owners.set(String(number), code);
    return number;
  };
  const organisations = dataset.organisations.map((each) => ({ ...each, participating: everybody || each.participating }));
  const measures = dataset.measures.map((measure) =>
    measure.policy === "open" ? measure : { ...measure, decimals: 0, threshold: undefined },
  );
  const answers = (from: Answers): Answers =>
    new Map(
      measures.map((measure) => {
        const given = from.get(measure.code) ?? new Map<string, Answer>();
        if (measure.policy === "open") return [measure.code, given];
        const pattern = [...given.values()].filter(({ kind }) => kind !== "missing");
        const asked = organisations.filter(({ participating }) => participating);
        return [
          measure.code,
          new Map(
            asked.map(({ code }, i) => [code, answerOf(measure, given.get(code) ?? pattern[i % pattern.length], () => canary(code))]),
          ),
        ];
      }),
    );
  return {
    dataset: {
      ...dataset,
      organisations,
      measures,
      answers: answers(dataset.answers),
      earlier: dataset.earlier.map((round) => ({ ...round, answers: answers(round.answers) })),
    },
    owners,
  };
}

function answerOf(measure: Measure, answer: Answer | undefined, canary: () => number): Answer {
  switch (answer?.kind) {
    case "number": {
      const value = canary();
      if (answer.denominator === undefined) return { kind: "number", value };
      const denominator = canary();
      return { kind: "number", value, numerator: (value * denominator) / measure.per, denominator };
    }
    case "parts": {
      const amounts = answer.amounts.map(canary);
      return { kind: "parts", amounts, total: amounts.reduce((sum, amount) => sum + amount, 0) };
    }
    case "text":
      return { kind: "text", text: `Valley ${canary()}` };
    default:
      return answer ?? { kind: "missing", reason: "not answered" };
  }
}

/** Canaries of others than the reader in a text, with or without thousands separators, or as another language writes them. */
export function foreignIn(text: string, { owners }: Planted, reader: string): readonly string[] {
  const plain = text.replace(/(\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, "$1");
  const found = [text, plain].flatMap((each) => [...each.matchAll(long)].flatMap(([digits]) => runsIn(digits)));
  return found.filter((digits) => owners.has(digits) && owners.get(digits) !== reader);
}

const long = new RegExp(`\\d{${digitsOfCanary},}`, "g");

/** Wherever in a longer number a canary might begin. */
function runsIn(digits: string): readonly string[] {
  return Array.from({ length: digits.length - digitsOfCanary + 1 }, (_, at) => digits.slice(at, at + digitsOfCanary));
}

export type Layer = readonly [
  kind: "file" | "stream" | "text" | "structure" | "annotations" | "metadata" | "outline" | "attachment",
  text: string,
];

/** Every layer of a PDF: the file itself and all its streams unpacked, and what pdf.js finds in it. Descriptions of pictures are in the structure. */
export async function layersOf(bytes: Uint8Array): Promise<readonly Layer[]> {
  const file = Buffer.from(bytes);
  const pdf = await open(bytes);
  const layers: Layer[] = [["file", file.toString("latin1")], ["file", utf16(file)], ...streamsOf(file)];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const content = await page.getTextContent({ includeMarkedContent: false });
    layers.push(
      ["text", content.items.map((item) => ("str" in item ? item.str : "")).join(" ")],
      ["structure", JSON.stringify(await page.getStructTree())],
      ["annotations", JSON.stringify(await page.getAnnotations())],
    );
  }
  const { info, metadata } = await pdf.getMetadata();
  const attachments = (await pdf.getAttachments()) as Readonly<Record<string, { readonly content: Uint8Array }>> | null;
  for (const [name, { content }] of Object.entries(attachments ?? {}))
    layers.push(["attachment", `${name} ${Buffer.from(content).toString("utf8")}`]);
  return [...layers, ["metadata", JSON.stringify([info, metadata?.getRaw()])], ["outline", JSON.stringify(await pdf.getOutline())]];
}

function streamsOf(file: Buffer): readonly Layer[] {
  const layers: Layer[] = [];
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString() === "end") continue;
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const packed = file.subarray(start, file.indexOf("endstream", start));
    try {
      const unpacked = inflateSync(packed);
      layers.push(["stream", unpacked.toString("latin1")], ["stream", utf16(unpacked)]);
    } catch {
      layers.push(["stream", packed.toString("latin1")]);
    }
  }
  return layers;
}

/** Text strings of two bytes a character, read as one: "\0" falls out. */
function utf16(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/<([0-9A-Fa-f\s]{8,})>/g, (_, hex: string) =>
      Buffer.from(hex.replace(/\s/g, ""), "hex").toString("latin1").replaceAll("\0", ""),
    );
}
