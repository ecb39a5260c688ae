import type { Measure } from "../dataset/measure.ts";
import type { Source } from "../dataset/round.ts";
import type { View } from "../disclosure/view.ts";

/** "NHS Digital, Patients registered at a GP practice, April 2018"; the questionnaire for what participants answered. */
export function citation(measure: Measure, view: View): string {
  const source = sourceOf(measure, view);
  if (source) return cited(source, measure.period);
  const origin = measure.origin === "questionnaire" ? `${view.round.title} questionnaire` : "Public data";
  return listed([origin, measure.period]);
}

/** The same without the publisher, for a table beside the list of sources. */
export function briefCitation(measure: Measure, view: View): string {
  const source = sourceOf(measure, view);
  return source ? cited({ ...source, publisher: undefined }, measure.period) : citation(measure, view);
}

/** The measure's row in the list of sources; undefined when none was named. */
function sourceOf(measure: Measure, view: View): Source | undefined {
  return view.sources.find((source) => source.code === measure.source);
}

/** Publisher, title and period; a period the title already ends with is not said twice. */
function cited({ publisher, title, period }: Source, fallback: string): string {
  const when = period ?? fallback;
  return listed([publisher, title, title.includes(when) ? undefined : when]);
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}
