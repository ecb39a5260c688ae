import type { Merger } from "../../dataset/mergers.ts";
import type { Everyone } from "../../disclosure/everyone.ts";
import { count, date, number } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import type { AnalysisKind } from "./kind.ts";

export const mergers: AnalysisKind = {
  name: "mergers",
  purpose: "How many organisations there were from each merger on, and who became whom.",
  needs: "The Mergers sheet.",
  find: (analysis, everyone) => {
    const { mergers: register } = everyone.registers;
    if (register === undefined || register.all.length === 0) return undefined;
    const { all, counts } = register;
    const { participants } = everyone.words;
    const published = everyone.round.published;
    const done = all.filter(({ date: day }) => day <= published).length;
    const toCome = all.length - done;
    const numbers = counts.map((each) => number(each.count, 0));
    return {
      analysis,
      title: `${capital(count(all.length))} ${all.length === 1 ? "merger takes" : "mergers take"} ${participants} from ${numbers[0] ?? ""} to ${numbers.at(-1) ?? ""}`,
      finding: `${capital(count(all.length))} ${all.length === 1 ? "merger has" : "mergers have"} been agreed since the ${numbers[0] ?? ""} ${participants} began: ${countsSentence(everyone)}.`,
      details:
        toCome === 0 ? [] : [`${capital(count(toCome))} of them ${toCome === 1 ? "was" : "were"} still to come when this was published.`],
      coverage: `The register of mergers, at ${date(published)}.`,
      picture: {
        picture: {
          kind: "years",
          years: counts.map(({ from, count: there }) => ({
            label: from === undefined ? "At first" : date(from).replace(/^1 /, ""),
            value: there,
            printed: number(there, 0),
            below:
              from === undefined
                ? ""
                : `${number(all.filter((merger) => merger.date === from).length, 0)} merged`
                    .replace("1 merged", "1 merger")
                    .replace("merged", "mergers"),
          })),
        },
        subtitle: `Number of ${participants} from each date on`,
        description: `Columns: ${countsSentence(everyone)}.`,
      },
      proof: {
        summary: "Each merger with its date, who merged and what they became.",
        columns: [
          { title: "From", align: "left" },
          { title: "Who merged", align: "left" },
          { title: "What they became", align: "left" },
        ],
        rows: all.map((merger) => [date(merger.date), list(merger.predecessors.map(named)), named(merger.successor)]),
      },
      cautions: [],
      facts: {
        mergers: all.length,
        done,
        ...Object.fromEntries(counts.map(({ from, count: there }) => [`from ${from ?? "the beginning"}`, there])),
      },
    };
  },
};

function named({ name, code }: Merger["successor"]): string {
  return name ?? code;
}

/** "211 at first, 209 from 1 April 2015 and 207 from 1 April 2017" */
function countsSentence({ registers }: Everyone): string {
  const counts = registers.mergers?.counts ?? [];
  return list(counts.map(({ from, count: there }) => `${number(there, 0)} ${from === undefined ? "at first" : `from ${date(from)}`}`));
}
