import type { Highlight, Pictured } from "../../analysis/highlight.ts";

/** How a finding is laid out: across the page, its picture beside the rows that prove it, or beside its words. */
export type Layout = "wide" | "proof beside" | "words beside";

/** More columns than this, or more rows, do not stand in half a page beside a picture. */
const mostColumns = 4;
const mostRows = 10;

export function layoutOf({ picture, proof }: Highlight): Layout {
  if (picture === undefined || needsWidth(picture.picture)) return "wide";
  if (proof === undefined) return "words beside";
  const inWords = proof.columns.filter(({ align }) => align === "left").length;
  return inWords > 1 || proof.columns.length > mostColumns || proof.rows.length > mostRows ? "wide" : "proof beside";
}

/** What would be too narrow to read in a column. */
function needsWidth(picture: Pictured["picture"]): boolean {
  switch (picture.kind) {
    case "stacked":
      return picture.parts.length > 2 || picture.rows.length > 6;
    case "matrix":
      return picture.patterns.length > 8;
    case "years":
      return picture.years.length > 4;
    case "ranked-bars":
    case "points":
    case "spread":
    case "bullets":
    case "pairs":
      return false;
    default:
      return true;
  }
}
