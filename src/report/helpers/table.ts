import { everywhere, type Helper } from "../engine/helper.ts";
import { tables } from "../tables/index.ts";

export const table: Helper = {
  name: "table",
  meaning: "One of the report's tables.",
  encloses: false,
  within: everywhere,
  positional: [{ name: "table", takes: "table", needed: true }],
  named: [],
  make: ({ given, scope, desk }) => tables.find((made) => made.name === given("table"))?.make(scope, desk) ?? [],
};
