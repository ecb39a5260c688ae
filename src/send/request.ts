import type { MailKind } from "../mail/ledger-line.ts";

/** What the co-ordinator asked for. */
export interface SendRequest {
  /** Path of the workbook. */
  readonly workbook: string;
  /** Path of the workbook of the round before, when the reports were made beside one that Settings does not name. */
  readonly earlier?: string | undefined;
  /** Folder of the round; undefined: the one named after it, in the output folder. */
  readonly out: string | undefined;
  readonly mail: MailKind;
  /** Codes as typed; undefined: everybody. */
  readonly only: readonly string[] | undefined;
  /** Codes as typed of those it is sent to once more; nobody else is then meant. */
  readonly again: readonly string[] | undefined;
  readonly way: Way;
}

/**
 * list: only say what would be sent. drafts: files to be opened and sent in another mail program.
 * rehearsal: every mail goes to one address, the co-ordinator's own. live: the mails go out; `yes` is their number, given beforehand.
 */
export type Way =
  | { readonly kind: "list" | "drafts" }
  | { readonly kind: "rehearsal"; readonly to: string }
  | { readonly kind: "live"; readonly yes: number | undefined };
