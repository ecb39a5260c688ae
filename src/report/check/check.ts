import type { Measure } from "../../dataset/measure.ts";
import { Problem } from "../../error.ts";
import { parsed } from "../engine/refusal.ts";
import { measureId, type ScopeKind } from "../engine/scope.ts";
import { piecesFor } from "../helpers/measure.ts";
import type { Template, Templates } from "../templates.ts";
import { letter, unknown } from "./letters.ts";
import { headingIds, markupProblems } from "./markup.ts";
import { type Known, known, type Named } from "./names.ts";
import { problemsIn, type Visit } from "./walk.ts";

/**
 * Everything wrong with the templates that can be known before any report is made: words, charts, measures, tables and
 * helpers that do not exist (with the nearest that do), calls left open, markup a report has no use for, and measures
 * whose page nothing writes. Empty when all is well. `charts`: whatever is found by the names of the charts there are.
 */
export function checkTemplates(templates: Templates, measures: readonly Measure[], charts: Named): Problem[] {
  const files = [...templates.sections, ...templates.partials];
  const targets = new Set([...headingIds(files), ...measures.map(({ code }) => measureId(code))]);
  const programs = new Map(files.map((template) => [template.name, read(template)] as const));
  const names = known(
    measures,
    charts,
    templates.partials.map((piece) => piece.name),
  );
  const walk = (template: Template, scope: ScopeKind) => walked(template.name, scope, names, programs);
  const all = [
    ...[...programs.values()].flatMap((one) => ("problem" in one ? [one.problem] : [])),
    ...files.flatMap((template) => markupProblems(template, targets)),
    ...templates.sections.flatMap((section) => walk(section, "report")),
    ...templates.partials.filter(isMeasurePage).flatMap((piece) => walk(piece, "measure")),
    ...measures.flatMap((measure) => measureProblems(measure, names)),
  ];
  return [...new Map(all.map((problem) => [problem.message, problem])).values()];
}

type Read = { readonly program: hbs.AST.Program } | { readonly problem: Problem };

function read({ name, text }: Template): Read {
  try {
    return { program: parsed(text, { folder: "report", name }) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error };
    throw error;
  }
}

function walked(name: string, scope: ScopeKind, names: Known, programs: ReadonlyMap<string, Read>): Problem[] {
  const piece: Visit["piece"] = (wanted) => {
    const one = programs.get(wanted);
    return one && "program" in one ? one.program : undefined;
  };
  const program = piece(name);
  return program ? problemsIn(program, { template: name, scope, known: names, piece, through: [name] }) : [];
}

function isMeasurePage({ name }: Template): boolean {
  return /^measures?\//.test(name);
}

/** A measure must have a page to be written on, and name only charts there are. */
function measureProblems({ code, kind, space, charts }: Measure, names: Known): Problem[] {
  const pieces = piecesFor(code, kind, space);
  const page =
    space === "none" || pieces.some((name) => names.pieces.includes(name))
      ? []
      : [
          letter(
            `There is no template for the measure "${code}" (${kind}).`,
            "templates/report/measure",
            `Write one of: ${pieces.map((name) => `${name}.md`).join(", ")}.`,
          ),
        ];
  const odd = charts.filter((chart) => !names.charts.includes(chart));
  return [...page, ...odd.map((chart) => unknown(`For the measure "${code}", the chart`, "Measures", chart, names.charts))];
}
