import type { Draft } from "../build/draft.ts";
import type { Placed } from "../build/registers.ts";
import type { Dataset, Post } from "../dataset.ts";
import type { Finding } from "../finding.ts";
import { listed, named, others, together } from "./register.ts";

/** An officer may be shared, if a framework says who is responsible for what: each that shares without one is asked. */
export function officers({ registers, dataset }: Draft): readonly Finding[] {
  return together(registers.officers, ({ person }) => person)
    .filter(isShared)
    .flatMap((posts) => posts.flatMap((post) => unclear(post, posts, dataset)));
}

function isShared(posts: readonly Placed<Post>[]): boolean {
  return new Set(posts.map(({ value }) => value.organisation)).size > 1;
}

function unclear(post: Placed<Post>, posts: readonly Placed<Post>[], dataset: Dataset): Finding[] {
  const { person, organisation, role, framework } = post.value;
  const elsewhere = posts.filter(({ value }) => value.organisation !== organisation);
  const problem = whatIsUnclear(post.value, elsewhere, dataset);
  if (problem === undefined) return [];
  const who = role === undefined ? person : `${person}, ${role},`;
  return [
    {
      severity: "query",
      where: post.where,
      participant: organisation,
      ...(framework !== undefined && { typed: framework ? "yes" : "no" }),
      subject: "Shared officers",
      problem: `${who} is shared by ${named(organisation, dataset)} with ${others(elsewhere, dataset)}, ${problem}.`,
      remedy: "Say whether a framework tells who is responsible for what; if these are two people, say so.",
    },
  ];
}

/** undefined when there is a framework by this one's account, and nobody denies it. */
function whatIsUnclear({ organisation, framework }: Post, elsewhere: readonly Placed<Post>[], dataset: Dataset): string | undefined {
  const saying = (said: boolean) => [
    ...(framework === said ? [organisation] : []),
    ...elsewhere.filter(({ value }) => value.framework === said).map(({ value }) => value.organisation),
  ];
  const [yes, no] = [saying(true), saying(false)];
  const all = (codes: readonly string[]) => listed([...new Set(codes)].sort().map((code) => named(code, dataset)));
  if (yes.length === 0) return "without a governance framework";
  const agreed = `and there is a governance framework according to ${all(yes)}`;
  if (no.length > 0) return `${agreed}, and none according to ${all(no)}`;
  return framework === true ? undefined : `${agreed}; ${named(organisation, dataset)} does not say`;
}
