import type { Rule } from "../../collection/laid-sheet.ts";
import { xmlAttribute, xmlText } from "./xml.ts";

/** The dataValidations of a sheet (ECMA-376, CT_DataValidations). A list takes nothing else; everything else only asks. */
export function rulesXml(rules: readonly Rule[]): string {
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join("")}</dataValidations>`;
}

function ruleXml(rule: Rule): string {
  const shown = 'allowBlank="1" showInputMessage="1" showErrorMessage="1"';
  const said = `errorTitle="Is this right?" error="${xmlAttribute(rule.refusal)}" prompt="${xmlAttribute(rule.prompt)}" sqref="${rule.at}"`;
  switch (rule.kind) {
    case "list":
      return `<dataValidation type="list" ${shown} ${said}><formula1>${xmlText(rule.from)}</formula1></dataValidation>`;
    case "number":
      return `<dataValidation type="decimal" errorStyle="warning" ${between(rule)} ${shown} ${said}>${limits(rule)}</dataValidation>`;
    case "day":
      return `<dataValidation type="date" errorStyle="warning" operator="greaterThan" ${shown} ${said}><formula1>36526</formula1></dataValidation>`;
  }
}

type NumberRule = Extract<Rule, { readonly kind: "number" }>;

function between({ lowest, highest }: NumberRule): string {
  if (lowest !== undefined && highest === undefined) return 'operator="greaterThanOrEqual"';
  if (lowest === undefined && highest !== undefined) return 'operator="lessThanOrEqual"';
  return 'operator="between"';
}

/** Without limits any number is taken: Excel counts to about 1.8 × 10^308, and keeps fifteen figures. */
function limits({ lowest, highest }: NumberRule): string {
  if (lowest === undefined && highest === undefined) return "<formula1>-1E+300</formula1><formula2>1E+300</formula2>";
  return [lowest, highest]
    .filter((limit) => limit !== undefined)
    .map((limit, index) => `<formula${index + 1}>${limit}</formula${index + 1}>`)
    .join("");
}
