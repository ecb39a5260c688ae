import { remembered } from "../../position/remembered.ts";
import type { Piece } from "./markdown.ts";
import type { Link, Run } from "./runs.ts";

/** A piece with the tickets of the sheet that it holds; the piece itself counts them from 0. */
export interface Placed {
  readonly piece: Piece;
  readonly tickets: readonly number[];
}

/** Pieces that read alike are the very same, in whatever template and whatever company they stand. */
const alike = remembered((_: string, piece: Piece) => piece);

/** The piece on its own, and the tickets that it takes from the sheet. */
export function placed(piece: Piece): Placed {
  const tickets: number[] = [];
  const counted = countedFrom(tickets);
  const own = ownOf(piece, counted);
  return { piece: alike(JSON.stringify(own), own), tickets };
}

function ownOf(piece: Piece, counted: (runs: readonly Run[]) => readonly Run[]): Piece {
  switch (piece.kind) {
    case "rule":
    case "blocks":
      return piece;
    case "list":
      return { ...piece, items: piece.items.map(counted) };
    default:
      return { ...piece, runs: counted(piece.runs) };
  }
}

/** Runs with their tickets counted in the order in which they stand, and written into `tickets`; links are counted too, so that two of one address stay two. */
function countedFrom(tickets: number[]): (runs: readonly Run[]) => readonly Run[] {
  const links = new Map<Link, Link>();
  const own = (pieces: Run["pieces"]) => pieces.map((piece) => (typeof piece === "number" ? tickets.push(piece) - 1 : piece));
  const linkOf = (link: Link): Link => {
    const made = links.get(link) ?? { nth: links.size, address: own(link.address) };
    links.set(link, made);
    return made;
  };
  return (runs) => runs.map(({ pieces, style, link }) => ({ pieces: own(pieces), style, link: link && linkOf(link) }));
}
