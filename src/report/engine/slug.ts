import { remembered } from "../../position/remembered.ts";

/** "Running cost per head, £" → "running-cost-per-head": lower-case ASCII, at most 60 letters, never empty. */
export const slug = remembered((text: string): string => {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+/, "").slice(0, 60).replace(/-+$/, "") || "section";
});
