import { chosenCodes } from "../batch/meant.ts";
import type { Ledger } from "../mail/ledger.ts";
import type { OpenPost } from "./open-post.ts";

/** Holds these participants' reports back, or lets them go. @returns their codes. */
export async function hold(
  typed: readonly string[],
  because: string | "release",
  { round }: OpenPost,
  ledger: Ledger,
  at: () => string,
): Promise<readonly string[]> {
  const codes = [...(chosenCodes(round.dataset, typed) ?? [])];
  for (const code of codes)
    await ledger.add(because === "release" ? { line: "release", at: at(), code } : { line: "hold", at: at(), code, because });
  return codes;
}
