import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { Problem } from "../error.ts";
import type { Composed } from "./message.ts";
import { definite, isTemporary, type SmtpError, words } from "./reply.ts";
import type { Server } from "./server.ts";

/**
 * How the handing-over of one mail ended.
 * sent: the server has it and said so. refused: it will not take it. later: it did not take it now, or never saw the end of it.
 * unknown: the end went out and no clear answer came back.
 */
export type Delivery = { readonly kind: "sent" | "refused" | "later" | "unknown"; readonly reply: string };

/** An open connection to a mail server, over which mails go one after the other. */
export interface Connection {
  /** Whether another mail can go over it. */
  readonly open: () => boolean;
  /**
   * Hands one mail over. `beforeDot` runs when all of it has gone out but the final dot; the dot follows only if it succeeds.
   * Never rejects.
   */
  readonly deliver: (mail: Composed, beforeDot: () => Promise<void>) => Promise<Delivery>;
  readonly close: () => void;
}

/** Why no connection came about, though it may another time. */
export class NotConnected extends Error {}

/**
 * Connects, secures the connection and logs in.
 * Throws NotConnected when trying later may help, and a Problem when it cannot: no TLS, a wrong password, a certificate that is not the server's.
 */
export async function connect(server: Server): Promise<Connection> {
  const smtp = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: false,
    requireTLS: server.tls === "required",
    ignoreTLS: server.tls === "none",
    tls: { minVersion: "TLSv1.2", ...(server.authority && { ca: server.authority }) },
    connectionTimeout: server.waits.connect,
    greetingTimeout: server.waits.greeting,
    socketTimeout: server.waits.silence,
    socketCloseTimeout: 1000,
  });
  // Whoever waits for an answer gets the error itself; between two mails nobody waits, and the next mail finds the connection closed.
  smtp.on("error", () => undefined);
  try {
    await greeted(smtp);
    if (server.login) await loggedIn(smtp, server.login);
  } catch (error) {
    smtp.close();
    throw whyNotConnected(error, server);
  }
  return { open: () => !smtp.destroyed, deliver: (mail, beforeDot) => deliver(smtp, mail, beforeDot), close: () => leave(smtp) };
}

/** Says goodbye; a server that does not answer is left after a moment. */
function leave(smtp: SMTPConnection): void {
  if (smtp.destroyed) return;
  smtp.quit();
  setTimeout(() => smtp.close(), 2000).unref();
}

function greeted(smtp: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once("error", reject);
    smtp.once("end", () => reject(new Error("The connection ended.")));
    smtp.connect((error) => {
      smtp.removeListener("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function loggedIn(smtp: SMTPConnection, { user, password }: { readonly user: string; readonly password: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once("error", reject);
    smtp.login({ user, pass: password }, (error) => {
      smtp.removeListener("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function whyNotConnected(error: unknown, { host, port }: Server): Error {
  const where = `${host}:${port}`;
  const said = error as SmtpError; // nodemailer gives nothing else
  if (said.code === "EAUTH" && !isTemporary(said))
    return new Problem({
      where,
      what: `The mail server did not accept the name and password (${words(said)}).`,
      remedy: "Check both, and that the account may send mail by SMTP.",
    });
  if (isUntrusted(said) || (said.code === "ETLS" && !isTemporary(said) && !isBroken(said)))
    return new Problem({
      where,
      what: `The connection could not be made secure (${words(said)}).`,
      remedy: "Nothing was sent. Ask whoever runs the mail server; Footprint sends nothing over an open line.",
    });
  if (said.code === "ENOAUTH" || definite(said) === "refused")
    return new Problem({
      where,
      what: `The mail server turned the connection away (${words(said)}).`,
      remedy: "Ask whoever runs the mail server.",
    });
  return new NotConnected(words(said));
}

/** OpenSSL's words for a certificate that is not the server's, has run out, or that nobody vouches for; and for TLS that is too old. */
function isUntrusted({ code, originalCode }: SmtpError): boolean {
  return /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_|ERR_SSL|ERR_TLS|EPROTO/.test(`${code} ${originalCode}`) && code !== "EPROTOCOL";
}

/** The line went dead while it was being secured, which says nothing about the server's certificate. */
function isBroken({ message, originalCode }: SmtpError): boolean {
  return originalCode === "ECONNRESET" || /closed unexpectedly|disconnected before secure/i.test(message);
}

/** How far a mail has got: its body is going out, the mark before the dot is being made, or the dot is on its way. */
type Stage = "body" | "marking" | "dot" | "over";

function deliver(smtp: SMTPConnection, { raw, envelope }: Composed, beforeDot: () => Promise<void>): Promise<Delivery> {
  let stage: Stage = "body";
  let marked: Promise<unknown> = Promise.resolve();
  const body = Readable.from(
    parts(raw, async () => {
      if (stage !== "body") throw new Error("The mail was given up before its end.");
      stage = "marking";
      const marking = beforeDot();
      marked = marking.catch(() => undefined);
      await marking;
      if (stage !== "marking") throw new Error("The mail was given up before its end.");
      stage = "dot";
    }),
    { objectMode: false },
  );
  return new Promise((resolve) => {
    smtp.send({ from: envelope.from, to: [envelope.to], size: raw.length }, body, (error, info) => {
      const dotSent = stage === "dot";
      stage = "over";
      const delivery = error ? failed(error, dotSent) : answered(info?.response ?? "", dotSent);
      // After anything but a plain yes it is not certain what the server takes the next line for.
      if (delivery.kind !== "sent") {
        smtp.close();
        body.destroy();
      }
      // A bad answer may come while the mark is being made: the mark's own line has to stand before that of the outcome.
      void marked.then(() => resolve(delivery));
    });
  });
}

/** The mail in pieces, and at its end what has to be done before the final dot, which nodemailer adds when the stream ends. */
async function* parts(raw: Buffer, beforeEnd: () => Promise<void>): AsyncGenerator<Buffer> {
  const size = 64 * 1024;
  for (let from = 0; from < raw.length; from += size) yield raw.subarray(from, from + size);
  await beforeEnd();
}

function answered(reply: string, dotSent: boolean): Delivery {
  if (dotSent) return { kind: "sent", reply };
  return { kind: "unknown", reply: `The server answered before it had the whole mail: ${reply}` };
}

/** An answer in the 400s or 500s is clear at any stage (RFC 5321, 4.2.1). Without one, all depends on whether the dot went out. */
function failed(error: SmtpError, dotSent: boolean): Delivery {
  const verdict = definite(error);
  if (verdict) return { kind: verdict, reply: words(error) };
  return { kind: dotSent ? "unknown" : "later", reply: words(error) };
}
