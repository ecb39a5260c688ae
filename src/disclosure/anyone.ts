import type { Organisation } from "../dataset/dataset.ts";

/** The reader of what anyone may know: none of the organisations, and yet perhaps any one of them, with its own answer in mind. */
export const anyone: Organisation = {
  code: "",
  name: "",
  short: "",
  language: undefined,
  groups: new Map(),
  member: undefined,
  participating: false,
};
