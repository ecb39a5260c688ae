/** What must not stand in any sentence, whatever the figures. */
const faults: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a value that is none", /undefined|NaN|null|Infinity|\[object/],
  ["two spaces", / {2}/],
  ["a space before a stop", / [.,;:?!]/],
  ["two stops", /[.,;:]{2}/],
  ["an ordinal nobody says", /\b(1|2|3)th\b|1[123](st|nd|rd)\b|[02-9]1th\b|\b1st (highest|lowest)/],
  ["is the the", /\b(the the|of of|is is|and and|in in|a the|the a)\b/],
  ["the last called nth", /\b(\d+)(st|nd|rd|th) (highest|lowest) of (the|all) \1\b/],
  ["nothing or all in percent", /than (0|100)%/],
  ["a minus nothing", /−£?0(\.0+)?(?![.\d])/],
  ["one and many", /\b(the|all) 1 (?!of)|\b1 (participating )?CCGs\b|\bone CCGs\b/],
  ["straight quotation", /"/],
  ["a judgement", /\b(worst|league|fail)/i],
];

/** The names of the faults in a sentence; `whole` for those that must begin with a capital or figure and end with a stop. */
export function faultsOf(sentence: string, whole = true): readonly string[] {
  const found = faults.filter(([, pattern]) => pattern.test(sentence)).map(([name]) => name);
  if (whole && !/^[A-Z\d]/.test(sentence)) found.push("no capital");
  if (whole && !sentence.endsWith(".")) found.push("no full stop");
  return found;
}
