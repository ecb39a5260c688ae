import type { Inline } from "../blocks.ts";
import { type Cloakroom, fetched } from "./cloakroom.ts";
import { linkTo } from "./links.ts";
import type { Link, Run } from "./runs.ts";

/** Runs as words, their tickets fetched and spaces closed up. */
export function inlinesOf(runs: readonly Run[], room: Cloakroom): Inline[] {
  const linkOf = linksIn(room);
  return closedUp(runs.flatMap((run) => styled(fetch(run, room), run, linkOf)));
}

function fetch({ pieces }: Run, room: Cloakroom): readonly Inline[] {
  return pieces.flatMap((piece): readonly Inline[] => (typeof piece === "number" ? room.wordsOf(piece) : [{ text: piece }]));
}

function styled(inlines: readonly Inline[], { style, link }: Run, linkOf: (link: Link) => Pick<Inline, "link">): readonly Inline[] {
  if (link === undefined && style.bold === undefined && style.italic === undefined) return inlines;
  const looks = link === undefined ? style : { ...style, ...linkOf(link) };
  return inlines.map((inline) => ({ ...inline, ...looks }));
}

/** A link that may not be held, because its address came as data, is printed as words alone; `checkTemplates` finds those that were typed. */
function linksIn(room: Cloakroom): (link: Link) => Pick<Inline, "link"> {
  const made = new Map<Link, Pick<Inline, "link">>();
  return (link) => {
    const before = made.get(link);
    if (before !== undefined) return before;
    const found = linkTo(fetched(link.href, room));
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
