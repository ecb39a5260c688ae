// The standard job: invented organisations in groups, each with the same number of measures, all answered by everybody.
// A seeded generator, so that every run of the bench makes the same reports.

/** @param {number} seed @returns {() => number} a number from 0 to 1, mulberry32 */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The sheets of a workbook with so many participants and measures; a footprint has about five, and in rounds larger than 207 those added
 * come in footprints of forty, as practices do in CCGs.
 * @param {number} participants
 * @param {number} measures
 */
export function standardJob(participants, measures) {
  const next = chance(20181101);
  const bell = () => next() + next() + next() + next() - 2;
  const footprints = Math.max(1, Math.round(Math.min(participants, 207) / 4.7 + Math.max(0, participants - 207) / 40));
  const code = (i) => `P${String(i + 1).padStart(4, "0")}`;
  const organisations = Array.from({ length: participants }, (_, i) => {
    const footprint = i % footprints;
    return [code(i), `Place ${i + 1} CCG`, `Footprint ${footprint + 1}`, `Region ${(footprint % 4) + 1}`];
  });
  const codes = Array.from({ length: measures }, (_, m) => `m${m + 1}`);
  const rows = organisations.map(([each]) => [each, ...codes.map((_, m) => Number((20 + m + 4 * bell()).toFixed(3)))]);
  const titles = codes.map((each, m) => [
    each,
    `Chapter ${Math.floor(m / 5) + 1}`,
    `Spending on function ${m + 1} per head`,
    "amount",
    "£ per head",
    2,
  ]);
  return [
    sheet(
      "Settings",
      ["Setting", "Value"],
      [
        ["Title", "Standard job"],
        ["Round", "bench"],
        ["Published", "2018-11-01"],
        ["Participant (one)", "CCG"],
        ["Participants (many)", "CCGs"],
      ],
    ),
    sheet("Organisations", ["Code", "Name", "STP", "Region"], organisations),
    sheet("Submissions", ["Code", ...codes], rows),
    sheet("Measures", ["Code", "Chapter", "Title", "Kind", "Unit", "Decimals"], titles),
  ];
}

function sheet(name, header, rows) {
  return { name, rows: [header, ...rows] };
}
