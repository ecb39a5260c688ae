/** Sheets that footprint collate writes beside the answers, for the co-ordinator: they are no part of the round. */
export const collatedSheets = {
  whereFrom: "Where from",
  returns: "Returns",
  toSettle: "To settle",
} as const;
