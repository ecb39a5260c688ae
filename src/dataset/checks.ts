import type { Draft } from "./build/draft.ts";
import type { Finding } from "./finding.ts";

/** One small rule about a workbook that has been read: what it has to say. */
export type Check = (draft: Draft) => readonly Finding[];

/** Every check, in the order in which its findings are told. */
export const checks: readonly Check[] = [];
