/** The smallest workbook that makes reports, as docs/workbook.md shows it: sheets of plain rows, headers first. */
export const smallestWorkbook: readonly { readonly name: string; readonly rows: readonly (readonly (string | number | undefined)[])[] }[] =
  [
    {
      name: "Settings",
      rows: [
        ["Setting", "Value"],
        ["Title", "Library benchmarking"],
        ["Published", "15 June 2018"],
        ["Participant (one)", "library"],
        ["Participants (many)", "libraries"],
      ],
    },
    {
      name: "Organisations",
      rows: [
        ["Code", "Name", "County"],
        ["L01", "Ashdale Library", "Northshire"],
        ["L02", "Brookvale Library", "Northshire"],
        ["L03", "Calder Library", "Northshire"],
      ],
    },
    {
      name: "Submissions",
      rows: [
        ["Code", "loans", "spend", "population", "open on Sunday"],
        ["L01", 41200, 310500, 52300, "yes"],
        ["L02", 28900, 244000, 31800, "no"],
        ["L03", 60350, 402750, 70100, undefined],
      ],
    },
    {
      name: "Measures",
      rows: [
        ["Code", "Title", "Kind", "Unit", "Numerator", "Denominator"],
        ["loans", "Loans in a year", "amount", "loans", undefined, undefined],
        ["cost", "Spending per head", "rate", "£ per head", "spend", "population"],
        ["open on Sunday", "Open on Sunday", "yes/no", undefined, undefined, undefined],
      ],
    },
  ];
