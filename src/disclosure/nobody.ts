import type { Organisation } from "../dataset/dataset.ts";

/** The reader of what anyone may know: it has no answer, and belongs nowhere. */
export const nobody: Organisation = {
  code: "",
  name: "",
  short: "",
  language: undefined,
  groups: new Map(),
  member: undefined,
  participating: false,
};
