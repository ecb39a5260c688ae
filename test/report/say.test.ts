import { describe, expect, test } from "@jest/globals";
import type { Block, Inline, Table, TableCell } from "../../src/report/blocks.ts";
import { abbreviationsIn } from "../../src/report/say/abbreviations.ts";
import { lexiconFrom, lexiconOf } from "../../src/report/say/lexicon.ts";
import { speaker } from "../../src/report/say/say.ts";
import { viewOf } from "./round.ts";
import { chartOf } from "./say.ts";
import { everyInline, textOf } from "./walk.ts";

const glossary = [
  { term: "STP", meaning: "Sustainability and transformation partnership: the CCGs of a wider area." },
  { term: "CCG", meaning: "Clinical commissioning group" },
  { term: "CHC", meaning: "NHS continuing healthcare: care outside hospital." },
  { term: "BCF", meaning: "Better Care Fund, decided on jointly." },
  { term: "WTE", meaning: "Whole-time equivalent: two people who work half the week are one." },
  { term: "ICB", meaning: "Integrated care body." },
];
const organisations = [
  { name: "NHS Dyffryn Wŷ CCG", short: "Dyffryn Wŷ", language: "cy" },
  { name: "NHS Ashdale CCG", short: "Ashdale", language: undefined },
];
const fresh = () => speaker(lexiconFrom(organisations, glossary, "en-GB"));
const paragraph = (...text: (string | Inline)[]): Block => ({
  kind: "paragraph",
  style: "body",
  text: text.map((one) => (typeof one === "string" ? { text: one } : one)),
});
const heading = (text: string): Block => ({ kind: "heading", level: 1, kicker: undefined, text: [{ text }], id: "x", listed: true });
const cell = (text: string): TableCell => ({ kind: "text", text: [{ text }] });
const table = (...texts: string[]): Table => ({
  kind: "table",
  style: "data",
  title: undefined,
  summary: "s",
  columns: texts.map((_, i) => ({ title: i === 1 ? "Lowest ← CCGs in order → highest" : `Column ${i}`, align: "right", width: "fill" })),
  rows: [{ kind: "cells", role: "plain", cells: texts.map(cell) }],
});
const read = (blocks: readonly Block[]) =>
  everyInline(blocks)
    .map(({ text, spoken }) => spoken ?? text)
    .join("");
const written = (text: string) => textOf(everyInline(fresh()([paragraph(text)])));

describe("an abbreviation of the glossary", () => {
  test("is one when its meaning begins with what its letters stand for", () => {
    expect(
      abbreviationsIn([...glossary, { term: "Median", meaning: "The middle value" }, { term: "QOF", meaning: "A framework of quality" }]),
    ).toEqual([
      { short: "STP", full: "sustainability and transformation partnership" },
      { short: "CCG", full: "clinical commissioning group" },
      { short: "CHC", full: "NHS continuing healthcare" },
      { short: "BCF", full: "Better Care Fund" },
      { short: "WTE", full: "whole-time equivalent" },
      { short: "ICB", full: "integrated care body" },
    ]);
  });

  test.each([
    ["The 8 CCGs of the STP.", "The 8 clinical commissioning groups (CCGs) of the sustainability and transformation partnership (STP)."],
    ["STPs differ.", "Sustainability and transformation partnerships (STPs) differ."],
    ["It spends. STPs do too.", "It spends. Sustainability and transformation partnerships (STPs) do too."],
    ["Money of the BCF and for CHC", "Money of the Better Care Fund (BCF) and for NHS continuing healthcare (CHC)"],
    ["At 34.5 WTE, staff", "At 34.5 whole-time equivalents (WTE), staff"],
    ["41.3 WTE per 100,000 people", "41.3 whole-time equivalents (WTE) per 100,000 people"],
    ["12 WTE staff and 1 WTE", "12 whole-time equivalent (WTE) staff and 1 WTE"],
    ["Two ICBs", "Two integrated care bodies (ICBs)"],
    ["A CCG may", "A clinical commissioning group (CCG) may"],
  ])("is written out in running text: %s", (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ["an STP", "whose article would have to change"],
    ["(the STP of the area)", "in brackets"],
    ["They said “STP”.", "in somebody else’s words"],
    ["the STP’s median", "in the possessive"],
    ["the all-STP median", "as part of a longer word"],
    ["NHS Ashdale CCG", "within a name"],
    ["a sustainability and transformation partnership (STP)", "that the text explains itself"],
    ["the STP (sustainability and transformation partnership) of the area", "that the text explains afterwards"],
    ["ESTPA and STPX", "that only looks like one"],
  ])("is left as it is: %s, %s", (text) => {
    expect(written(text)).toBe(text);
  });

  test("is written out once, however often and wherever it is used", () => {
    const say = fresh();
    const first = say([paragraph("The STP median.")]);
    const later = say([paragraph("The STP median, and the STP rank."), heading("Your STP"), table("STP")]);
    expect(read(first)).toBe("The sustainability and transformation partnership (STP) median.");
    expect(everyInline(later).filter(({ expansion }) => expansion !== undefined)).toEqual([]);
    expect(read(later)).not.toContain("partnership");
  });

  test("is told to those who listen where it is first met in a heading or a table, and written out in the text that follows", () => {
    const said = fresh()([heading("Your STPs"), table("STP"), paragraph("The STP median.")]);
    expect(everyInline(said).filter(({ expansion }) => expansion !== undefined)).toEqual([
      { text: "STPs", expansion: "sustainability and transformation partnerships" },
    ]);
    expect(textOf(everyInline(said.slice(-1)))).toContain("partnership (STP)");
  });

  test("is not written into a box, which may hold somebody’s own words", () => {
    const [box] = fresh()([{ kind: "box", title: "Your answer", blocks: [paragraph("We left the STP.")] }]);
    expect(textOf(everyInline(box ? [box] : []))).toBe("We left the STP.");
  });
});

describe("a name in another language", () => {
  test("is marked wherever it stands: text, heading, table and the title of a figure", () => {
    const chart = chartOf({ title: "Dyffryn Wŷ is the highest of 8" });
    const said = fresh()([
      paragraph("At 5%, Dyffryn Wŷ’s share is high."),
      heading("NHS Dyffryn Wŷ CCG"),
      table("NHS Dyffryn Wŷ CCG", "NHS Ashdale CCG"),
      { kind: "figure", number: 1, id: "f", chart, notes: [] },
    ]);
    const marked = everyInline(said.slice(0, 3)).filter(({ language }) => language === "cy");
    expect(marked.map(({ text }) => text)).toEqual(["Dyffryn Wŷ", "NHS Dyffryn Wŷ CCG", "NHS Dyffryn Wŷ CCG"]);
    expect(said[3]).toMatchObject({ title: [{ text: "Dyffryn Wŷ", language: "cy" }, { text: " is the highest of 8" }] });
  });

  test("is not marked when the report is in that language, nor is a part of a longer word", () => {
    const welsh = speaker(lexiconFrom(organisations, [], "cy"));
    const text = [paragraph("Dyffryn Wŷ")];
    expect(welsh(text)).toEqual(text);
    expect(everyInline(fresh()([paragraph("Dyffryn Wŷs")]))).toEqual([{ text: "Dyffryn Wŷs" }]);
  });

  test("is known of everyone in the reader’s groups, and of those like it", () => {
    const view = viewOf(1);
    const [group] = view.groups;
    if (group === undefined) throw new Error("no group");
    const members = group.organisations.map((one, i) => (i === 3 ? { ...one, language: "cy" } : one));
    const far = { name: "NHS Môn CCG", short: "Môn", language: "cy", group: undefined, values: [] };
    const similar = { on: [], reader: far, others: [far], measures: [] };
    const { names } = lexiconOf({ ...view, groups: [{ ...group, organisations: members }], similar });
    const { name, short } = members[3] ?? {};
    expect(names).toEqual(expect.arrayContaining([name, short, "Môn"].map((text) => ({ text, language: "cy" }))));
  });
});

describe("what reads badly aloud has words for the ear", () => {
  test.each([
    ["=3rd", "joint 3rd"],
    ["=3 of 8", "joint 3 of 8"],
    ["–", "no entry"],
    ["26%†", "26% (see the note below)"],
    ["89% / 11%", "89% and 11%"],
    ["£1.21bn", "£1.21 billion"],
    ["£213m", "£213 million"],
    ["2017–18", "2017–18"],
    ["5 / month", "5 / month"],
    ["12.5", "12.5"],
  ])("a cell: %s is said %s", (text, expected) => {
    const said = fresh()([table(text)]);
    expect(read(said)).toBe(expected);
    expect(textOf(everyInline(said))).toBe(text);
  });

  test("a scale heading a column, a large figure, and money in running text", () => {
    const said = fresh()([
      table("1", "2"),
      { kind: "key-numbers", items: [{ label: "Rank", value: "=1st", under: "of 8", own: false }] },
      paragraph("It spends £213m a year, =3rd."),
    ]);
    expect(said).toMatchObject([
      { columns: [{ title: "Column 0" }, { title: [{ spoken: "CCGs in order, lowest to highest" }] }] },
      { items: [{ value: [{ text: "=1st", spoken: "joint 1st" }] }] },
      { text: [{ text: "It spends " }, { text: "£213m", spoken: "£213 million" }, { text: " a year, =3rd." }] },
    ]);
  });

  test("a chart’s description has its figures in full", () => {
    const chart = chartOf({ description: "Values run from £1.21bn to £3m." });
    const said = fresh()([
      { kind: "figure", number: 1, id: "f", chart, notes: [] },
      { ...table("1"), rows: [{ kind: "cells", role: "plain", cells: [{ kind: "picture", chart }] }] },
    ]);
    const description = "Values run from £1.21 billion to £3 million.";
    expect(said).toMatchObject([{ chart: { description } }, { rows: [{ cells: [{ chart: { description } }] }] }]);
  });
});
