import { describe, expect, test } from "@jest/globals";
import { exampleSheets } from "../../src/example/example.ts";
import { fold, sum, Table, tally } from "./table.ts";

const sheets = exampleSheets();
const organisations = new Table(sheets, "Organisations");
const figures = new Table(sheets, "Public data");
const answers = new Table(sheets, "Submissions");
const earlier = new Table(sheets, "Earlier rounds");

const people = figures.numbers("Registered population");
const stpOf = organisations.byCode("STP");
const took = [...answers.byCode("Code").keys()];

/** numerator ÷ denominator × per, for the CCGs with both. */
function ratios(numerator: Map<string, number>, denominator: Map<string, number>, per = 1): number[] {
  return [...numerator].flatMap(([code, x]) => {
    const n = denominator.get(code);
    return n === undefined ? [] : [(per * x) / n];
  });
}

/** These are the findings of the pilot (and of the 2018 review) that a report on the example has to arrive at by itself. */
describe("the example's figures, by plain arithmetic", () => {
  test("93 of 207 CCGs in 44 STPs and 4 regions take part, members and others", () => {
    const ended = organisations.column("Valid to").filter((cell) => typeof cell === "object" && "date" in cell && cell.date < "2018-11-01");
    expect([organisations.rows.length - ended.length, took.length, new Set(took).size]).toEqual([207, 93, 93]);
    expect([new Set(organisations.column("STP")).size, new Set(organisations.column("Region")).size]).toEqual([44, 4]);
    const member = organisations.byCode("Member");
    const members = took.filter((code) => member.get(code) === "yes").length;
    expect(members).toBeGreaterThan(93 / 2);
    expect(members).toBeLessThan(93);
  });

  test("the largest CCG serves more than ten times the people of the smallest, among all and among those taking part", () => {
    expect(fold(people.values())).toBeGreaterThan(10);
    expect(fold(took.map((code) => people.get(code) ?? Number.NaN))).toBeGreaterThan(10);
  });

  test("the largest STP serves about six times the people of the smallest", () => {
    const perStp = new Map<unknown, number>();
    for (const [code, count] of people) perStp.set(stpOf.get(code), (perStp.get(stpOf.get(code)) ?? 0) + count);
    expect(Math.round(fold(perStp.values()))).toBe(6);
  });

  test("four CCGs serve fewer than 100,000 people", () => {
    expect([...people.values()].filter((count) => count < 100_000)).toHaveLength(4);
  });

  test("the densest CCG has more than 100 times the people to the square kilometre of the least dense", () => {
    expect(fold(ratios(people, figures.numbers("Area (sq km)")))).toBeGreaterThan(100);
  });

  test("30 of the 93 share a management structure: 32%", () => {
    const shares = tally(answers.column("Shares management structure"));
    expect([shares.get("Yes"), shares.get("No")]).toEqual([30, 63]);
  });

  test("most who answered are not aligned with a local authority, and most move towards closer integration", () => {
    const aligned = tally(answers.column("Aligned with local authority"));
    expect(aligned.get("No")).toBeGreaterThan(Number(aligned.get("Yes")));
    const direction = answers.column("Direction of integration").filter((cell) => cell !== undefined);
    expect(tally(direction).get("Towards closer integration")).toBeGreaterThan(direction.length / 2);
  });

  test("health pays 91% of the Better Care Fund, as a mean of shares and as a ratio of sums", () => {
    const [health, whole] = [answers.numbers("BCF from health (£)"), answers.numbers("BCF pooled fund (£)")];
    const shares = ratios(health, whole, 100);
    expect(shares.length).toBeGreaterThan(80);
    expect(Math.round(sum(shares) / shares.length)).toBe(91);
    expect(Math.round((100 * sum(health.values())) / sum(whole.values()))).toBe(91);
  });

  test("the two parts of every Better Care Fund add up to its whole", () => {
    const [health, social, whole] = ["BCF from health (£)", "BCF from social care (£)", "BCF pooled fund (£)"].map((name) =>
      answers.numbers(name),
    );
    for (const [code, total] of whole ?? []) expect((health?.get(code) ?? 0) + (social?.get(code) ?? 0)).toBe(total);
  });

  test("eligibility for continuing healthcare varies more than twentyfold without a nil, and so it does among those taking part", () => {
    const [eligible, adults] = [figures.numbers("CHC people eligible"), figures.numbers("Adults aged 18 and over")];
    expect(Math.min(...eligible.values())).toBeGreaterThanOrEqual(5);
    expect(fold(ratios(eligible, adults))).toBeGreaterThan(20);
    expect(fold(ratios(new Map([...eligible].filter(([code]) => took.includes(code))), adults))).toBeGreaterThan(20);
  });

  test("more than half of the CCGs are outstanding or good, and 75, 57 and 56 spent above plan", () => {
    const rated = tally(figures.column("Overall rating"));
    expect(["Outstanding", "Good", "Requires improvement", "Inadequate"].map((word) => rated.get(word))).toEqual([20, 100, 69, 18]);
    const above = [tally(figures.column("Spent above plan")).get("Yes")];
    for (const year of ["2017", "2016"]) {
      const at = [earlier.header.indexOf("Round"), earlier.header.indexOf("Spent above plan")];
      above.push(earlier.rows.filter((row) => row[at[0] ?? -1] === year && row[at[1] ?? -1] === "Yes").length);
    }
    expect(above).toEqual([75, 57, 56]);
  });

  test("running costs stay below the allowance everywhere, which is £1.21bn in all and was £1.35bn in 2013/14", () => {
    const [spend, allowance] = [figures.numbers("Running cost spend (£)"), figures.numbers("Running cost allowance (£)")];
    expect(Math.max(...ratios(spend, allowance))).toBeLessThan(1);
    expect(sum(allowance.values())).toBe(1_210_000_000);
    const [year, allowed] = [earlier.header.indexOf("Round"), earlier.header.indexOf("Running cost allowance (£)")];
    expect(sum(earlier.rows.filter((row) => row[year] === "2014").map((row) => Number(row[allowed])))).toBe(1_350_000_000);
  });

  test("a third of the participants are one or two in their STP, and some STPs have none", () => {
    const perStp = tally(took.map((code) => stpOf.get(code)));
    const few = [...perStp.values()].filter((count) => count <= 2);
    expect(sum(few)).toBe(31);
    expect([few.filter((count) => count === 1).length, few.filter((count) => count === 2).length]).toEqual([11, 10]);
    expect(perStp.size).toBe(37);
    expect(perStp.get("Wolds & Coast")).toBe(8);
  });

  test("CCGs that buy more support employ fewer staff, and small CCGs cost more to run", () => {
    const staff = answers.numbers("WTE employed");
    const support = answers.numbers("CSU contract (£)");
    const both = took.filter((code) => staff.has(code) && support.has(code));
    const perHead = (counts: Map<string, number>) => both.map((code) => (counts.get(code) ?? 0) / (people.get(code) ?? 1));
    expect(correlation(perHead(staff), perHead(support))).toBeLessThan(-0.3);
    const spend = figures.numbers("Running cost spend (£)");
    const codes = [...people.keys()];
    const cost = codes.map((code) => (spend.get(code) ?? 0) / (people.get(code) ?? 1));
    expect(
      correlation(
        codes.map((code) => Math.log(people.get(code) ?? 1)),
        cost,
      ),
    ).toBeLessThan(-0.2);
  });
});

/** Pearson's. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const product = sum(a.map((value, n) => (value - meanA) * ((b[n] ?? 0) - meanB)));
  return product / Math.sqrt(sum(a.map((value) => (value - meanA) ** 2)) * sum(b.map((value) => (value - meanB) ** 2)));
}
