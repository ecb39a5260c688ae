import type { Inline } from "../blocks.ts";
import { linkTo } from "./links.ts";
import type { Link, Run } from "./runs.ts";
import { inlines, plain, type Words } from "./sheet.ts";

/** Runs as words, their tickets exchanged for what was handed in and spaces closed up. */
export function inlinesOf(runs: readonly Run[], handed: readonly Words[]): Inline[] {
  const linkOf = linksTo(handed);
  return closedUp(runs.flatMap((run) => styled(fetched(run.pieces, handed), run, linkOf)));
}

function fetched(pieces: Run["pieces"], handed: readonly Words[]): readonly Inline[] {
  return pieces.flatMap((piece) => inlines(typeof piece === "number" ? handed[piece] : piece));
}

function styled(found: readonly Inline[], { style, link }: Run, linkOf: (link: Link) => Pick<Inline, "link">): readonly Inline[] {
  if (link === undefined && style.bold === undefined && style.italic === undefined) return found;
  const looks = link === undefined ? style : { ...style, ...linkOf(link) };
  return found.map((inline) => ({ ...inline, ...looks }));
}

/** A link that may not be held, because its address came as data, is printed as words alone; `checkTemplates` finds those that were typed. */
function linksTo(handed: readonly Words[]): (link: Link) => Pick<Inline, "link"> {
  const made = new Map<Link, Pick<Inline, "link">>();
  return (link) => {
    const before = made.get(link);
    if (before !== undefined) return before;
    const found = linkTo(plain(fetched(link.address, handed)));
    const looks = found === undefined ? {} : { link: found };
    made.set(link, looks);
    return looks;
  };
}

/** Runs of the same style joined, line breaks and doubled spaces made one space, ends trimmed. */
export function closedUp(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last && sameStyle(last, inline)) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  const closed = joined.map((inline, index) => {
    const spaced = inline.text.replace(wide, " ");
    const start = index === 0 ? spaced.trimStart() : spaced;
    const text = index === joined.length - 1 ? start.trimEnd() : start;
    return text === inline.text ? inline : { ...inline, text };
  });
  return closed.filter((inline) => inline.text !== "");
}

/** Several spaces, or one that is not a plain one. */
const wide = /\s{2,}|[^\S ]/g;

function sameStyle(a: Inline, b: Inline): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link && a.language === b.language;
}
