import { everywhere, type Helper, noParameters } from "../engine/helper.ts";
import { questions as asked } from "../words/at-a-glance.ts";

export const questions: Helper = {
  name: "questions",
  meaning: "A list of what to ask next, from the measures that stand out most.",
  encloses: false,
  within: everywhere,
  ...noParameters,
  make: ({ scope }) => {
    const items = asked(scope.view).map((text) => [{ text }]);
    return items.length === 0 ? [] : [{ kind: "list", ordered: false, style: "commentary", items }];
  },
};
