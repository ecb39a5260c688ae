/** What nodemailer adds to an error. */
export interface SmtpError extends Error {
  readonly code?: string | undefined;
  /** The system's own code, when nodemailer put its own in its place. */
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/**
 * What the server's own answer says: 5xx refused, 4xx later (RFC 5321, 4.2.1); undefined when there was no such answer.
 * A mail above the size the server named in its greeting is refused without asking. 503 says that the conversation went astray and nothing about the mail, so another connection may carry it.
 */
export function definite({ code, command, responseCode }: SmtpError): "refused" | "later" | undefined {
  if (code === "EMESSAGE" && command === "MAIL FROM") return "refused";
  if (responseCode === undefined || responseCode < 400 || responseCode > 599) return undefined;
  return responseCode < 500 || responseCode === 503 ? "later" : "refused";
}

export function isTemporary(error: SmtpError): boolean {
  return definite(error) === "later";
}

/** The server's words, or the error's, on one line. */
export function words(error: SmtpError): string {
  return (error.response ?? error.message).replace(/\s+/g, " ").trim().slice(0, 300);
}
