import { count, number } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import type { AnalysisKind } from "./kind.ts";

export const sharedOfficers: AnalysisKind = {
  name: "shared officers",
  purpose: "Which organisations share an officer, and whether a framework says who is responsible for what.",
  needs: "The Officers sheet.",
  find: (analysis, everyone) => {
    const { offices } = everyone.registers;
    if (offices === undefined || offices.shared.length === 0) return undefined;
    const { shared, people } = offices;
    const { participants } = everyone.words;
    const sharing = new Set(shared.flatMap(({ organisations }) => organisations)).size;
    const without = shared.filter(({ framework }) => framework !== "yes");
    return {
      analysis,
      title: `${capital(count(shared.length))} ${shared.length === 1 ? "officer is" : "officers are"} shared among ${count(sharing)} ${participants}`,
      finding: `${capital(count(shared.length))} of ${number(people, 0)} officers hold office in more than one of the ${participants}; ${count(sharing)} share somebody.`,
      details: [
        without.length === 0
          ? "Each of those sharing says that a governance framework tells who is responsible for what."
          : `For ${count(without.length)} of them no governance framework is stated by all who share: ${list(without.map(({ organisations }) => list(organisations)))}.`,
      ],
      coverage: "The register of officers.",
      picture: undefined,
      proof: {
        summary: "Each shared office, who shares it, and whether a governance framework is stated.",
        columns: [
          { title: "Office", align: "left" },
          { title: "Shared by", align: "left" },
          { title: "Framework", align: "left" },
        ],
        rows: shared.map(({ role, organisations, framework }) => [role, list(organisations), capital(framework)]),
      },
      cautions: [],
      facts: { people, shared: shared.length, sharing, "without framework": without.length },
    };
  },
};
