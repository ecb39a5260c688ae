import type { Token, Tokens } from "marked";
import { Problem } from "../../error.ts";
import type { Inline } from "../blocks.ts";
import { cut } from "./tickets.ts";

/** Text of one style as it was read: what was typed, and the tickets of what is to be fetched. */
export interface Run {
  readonly pieces: readonly (string | number)[];
  readonly style: Pick<Inline, "bold" | "italic">;
  readonly link: Link | undefined;
}

/** Where runs lead. Runs of one link have the very same. */
export interface Link {
  /** Its place among the links of its piece. */
  readonly nth?: number;
  readonly address: Run["pieces"];
}

type Looks = Omit<Run, "pieces">;

/**
 * Marked's inline tokens as runs of text.
 * @throws Problem for markup a report has no use for: code, HTML, a picture.
 */
export function runsOf(tokens: readonly Token[], looks: Looks = { style: {}, link: undefined }): readonly Run[] {
  return tokens.flatMap((token) => runOf(token as Tokens.Generic, looks));
}

function runOf(token: Tokens.Generic, looks: Looks): readonly Run[] {
  const { style } = looks;
  switch (token.type) {
    case "text":
    case "escape":
      return token.tokens ? runsOf(token.tokens, looks) : [{ pieces: cut(String(token.text)), ...looks }];
    case "br":
      return [{ pieces: [" "], ...looks }];
    case "strong":
      return runsOf(token.tokens ?? [], { ...looks, style: { ...style, bold: true } });
    case "em":
      return runsOf(token.tokens ?? [], { ...looks, style: { ...style, italic: true } });
    case "link":
      return runsOf(token.tokens ?? [], { ...looks, link: { address: cut((token as Tokens.Link).href) } });
    default:
      throw new Problem({
        what: `"${token.raw.trim()}" is markup that a report does not use.`,
        remedy: "Use plain words, *italic*, **bold** and [links](https://…).",
      });
  }
}
