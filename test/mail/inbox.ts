import { readFileSync } from "node:fs";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { certificate, login } from "./fault-server.ts";

/** A mail as it lay in the inbox, and who the server was told to give it to. */
export interface Arrived {
  readonly to: readonly string[];
  readonly from: string;
  readonly mail: Email;
  readonly secure: boolean;
  readonly user: string;
}

export interface Inbox {
  readonly port: number;
  readonly arrived: readonly Arrived[];
  readonly close: () => Promise<void>;
}

const key = readFileSync(new URL("./loopback-key.pem", import.meta.url), "utf8");

/** A mail server of another make: STARTTLS, then a name and password, then mails, which it opens. */
export async function openInbox(): Promise<Inbox> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    key,
    cert: certificate,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === login.user && password === login.password) done(null, { user: username });
      else done(new Error("wrong name or password"));
    },
    onData: (stream, { envelope, secure, user }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : "";
          arrived.push({ to: envelope.rcptTo.map(({ address }) => address), from, mail, secure, user: String(user) });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
