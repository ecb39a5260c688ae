import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Likeness } from "../dataset/round.ts";

/** An organisation and how far it is from another: 0 is the same in everything, 1 a standard deviation away on average. */
export interface Nearby {
  readonly organisation: Organisation;
  readonly distance: number;
}

/** As many as a reader is compared with. */
const most = 10;
/** A measure whose highest is so many times its lowest is compared by ratios, else one giant would make all others alike. */
const wideFold = 20;

/**
 * The ten organisations most like each, nearest first: the weighted Euclidean distance of standardised values, as for
 * "similar 10" groups of CCGs (NHS England, 2016). Those without a value on every measure are like nobody.
 */
export function similarIn(dataset: Dataset): (organisation: Organisation) => readonly Nearby[] {
  const { likeness = [] } = dataset;
  const axes = likeness.map((one) => ({ ...one, places: placesOn(dataset, one) }));
  const total = likeness.reduce((sum, { weight }) => sum + weight, 0);
  const complete = dataset.organisations.filter((organisation) => axes.every(({ places }) => places.has(organisation.code)));
  const distance = (a: Organisation, b: Organisation) =>
    Math.sqrt(
      axes.reduce((sum, { weight, places }) => sum + weight * ((places.get(a.code) ?? 0) - (places.get(b.code) ?? 0)) ** 2, 0) / total,
    );
  return (organisation) => {
    if (axes.length === 0 || !complete.includes(organisation)) return [];
    return complete
      .filter((other) => other !== organisation)
      .map((other) => ({ organisation: other, distance: distance(organisation, other) }))
      .sort((a, b) => a.distance - b.distance || (a.organisation.code < b.organisation.code ? -1 : 1))
      .slice(0, most);
  };
}

/** Each organisation's value in standard deviations from the mean, of its logarithm where values differ widely. */
function placesOn({ organisations, answers }: Dataset, { measure }: Likeness): ReadonlyMap<string, number> {
  const found = organisations.flatMap(({ code }) => {
    const answer = answerOf(answers, measure, code);
    return answer.kind === "number" ? [{ code, value: answer.value }] : [];
  });
  const [low, high] = [Math.min(...found.map(({ value }) => value)), Math.max(...found.map(({ value }) => value))];
  const scaled = low > 0 && high / low > wideFold ? found.map(({ code, value }) => ({ code, value: Math.log(value) })) : found;
  const mean = scaled.reduce((sum, { value }) => sum + value, 0) / scaled.length;
  const deviation = Math.sqrt(scaled.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / scaled.length) || 1;
  return new Map(scaled.map(({ code, value }) => [code, (value - mean) / deviation]));
}
