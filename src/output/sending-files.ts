/** What sending keeps in a round's folder. The ledger: a line for each thing that happened, only ever added to. */
export const ledgerFile = "sending.jsonl";
/** The list that was last looked at: a live run sends nothing that is not on it. */
export const shownListFile = "sending-list.json";
/** The figures printed in each version that was sent, so that a correction can say what changed. */
export const sentFiguresFile = "sent-figures.json";
/** What everybody had answered when a version was sent, so that a later one beside it tells nobody's answer. */
export const sentAnswersFile = "sent-answers.json";
/** The ledger for the co-ordinator to read in Excel. */
export const statusFile = "status.xlsx";
/** Folder of the drafts for another mail program. */
export const draftsFolder = "drafts";

export const sendingFiles: readonly string[] = [ledgerFile, shownListFile, sentFiguresFile, sentAnswersFile, statusFile, draftsFolder];
