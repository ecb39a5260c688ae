import { count, number } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import type { AnalysisKind } from "./kind.ts";

export const overlaps: AnalysisKind = {
  name: "overlaps",
  purpose: "Whether an area or practice is claimed by more than one organisation.",
  needs: "The Areas sheet.",
  find: (analysis, everyone) => {
    const { areas } = everyone.registers;
    if (areas === undefined || areas.areas === 0) return undefined;
    const found = areas.overlaps;
    const { participant, participants } = everyone.words;
    const one = found.length === 1;
    return {
      analysis,
      title:
        found.length === 0
          ? `No two ${participants} claim the same area`
          : `${capital(count(found.length))} ${one ? "area is" : "areas are"} claimed by more than one ${participant}`,
      finding:
        found.length === 0
          ? `Each of ${number(areas.areas, 0)} areas and practices belongs to one ${participant} alone, so nobody is counted twice.`
          : `Of ${number(areas.areas, 0)} areas and practices, ${count(found.length)} ${one ? "is" : "are"} claimed by more than one ${participant}: the people there are counted twice.`,
      details: [],
      coverage: "The register of areas.",
      picture: undefined,
      proof:
        found.length === 0
          ? undefined
          : {
              summary: "Each area claimed more than once, and by whom.",
              columns: [
                { title: "Area", align: "left" },
                { title: "Claimed by", align: "left" },
                { title: "People", align: "right" },
              ],
              rows: found.map(({ area, organisations, people }) => [
                area,
                list(organisations),
                people === undefined ? "not said" : number(people, 0),
              ]),
            },
      cautions: [],
      facts: { areas: areas.areas, overlaps: found.length },
    };
  },
};
