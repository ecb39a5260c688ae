import { readFileSync } from "node:fs";
import { createServer, type Server as NetServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";

/** A mail the server took: what it answered 250 to, or would have if the fault had let it. */
export interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly messageId: string;
}

/** The places at which a conversation can go wrong. */
export type Stage = "connect" | "greeting" | "ehlo" | "starttls" | "auth" | "mail" | "rcpt" | "data" | "body" | "dot" | "done";

/**
 * What to do at a stage instead of the usual: answer this, and perhaps close or fall silent; undefined goes on as usual.
 * take: whether the server keeps the mail all the same (only at the dot).
 */
export interface Fault {
  readonly stage: Stage;
  readonly answer?: string;
  readonly and?: "close" | "reset" | "silence";
  readonly take?: boolean;
}

/** Asked at every stage; `taken` is how many mails the server has so far, `to` the recipient once it is known. */
type Faults = (stage: Stage, taken: number, to: string) => Fault | undefined;

export interface FaultServer {
  readonly port: number;
  readonly taken: readonly Taken[];
  /** Commands as they came, without the bodies. */
  readonly heard: readonly string[];
  /** Whether anything but EHLO, STARTTLS, NOOP and QUIT was ever said over a connection that was not secure. */
  readonly spokeInTheOpen: () => boolean;
  setFaults: (faults: Faults) => void;
  /** Every connection breaks off, as when the program at its other end is killed; new ones are taken. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

export const certificate = readFileSync(new URL("./loopback-cert.pem", import.meta.url), "utf8");
const key = readFileSync(new URL("./loopback-key.pem", import.meta.url), "utf8");

export const login = { user: "desk@example.org", password: "correct horse" };

export interface FaultServerOptions {
  /** STARTTLS and AUTH are offered, and AUTH is demanded. */
  readonly secure?: boolean;
  readonly pipelining?: boolean;
  /** The certificate names localhost and 127.0.0.1 alone. */
  readonly host?: string;
}

/** A small SMTP server on this computer that goes wrong where it is told to. */
export async function faultServer({
  secure = false,
  pipelining = false,
  host = "127.0.0.1",
}: FaultServerOptions = {}): Promise<FaultServer> {
  const taken: Taken[] = [];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let open = false;
  let faults: Faults = () => undefined;
  const server: NetServer = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    talk(socket, {
      secure,
      pipelining,
      taken,
      heard,
      fault: (stage, to) => faults(stage, taken.length, to),
      overheard: () => (open = true),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    taken,
    heard,
    spokeInTheOpen: () => open,
    setFaults: (next) => {
      faults = next;
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Talk {
  readonly secure: boolean;
  readonly pipelining: boolean;
  readonly taken: Taken[];
  readonly heard: string[];
  readonly fault: (stage: Stage, to: string) => Fault | undefined;
  readonly overheard: () => void;
}

/** One connection. Lines are dealt with one after the other; after STARTTLS the same conversation goes on over TLS. */
function talk(plain: Socket, { secure, pipelining, taken, heard, fault, overheard }: Talk): void {
  let socket: Socket = plain;
  let buffer = Buffer.alloc(0);
  let [safe, mute, inBody] = [false, false, false];
  let [from, to, body, login] = ["", [] as string[], [] as Buffer[], 0];
  plain.on("error", () => undefined);

  const say = (line: string) => {
    if (!mute && !socket.destroyed) socket.write(`${line}\r\n`);
  };
  /** True: the fault has dealt with this stage. */
  const wrong = (stage: Stage): boolean => {
    const found = mute ? undefined : fault(stage, to[0] ?? "");
    if (!found) return mute;
    if (found.answer !== undefined)
      socket.write(found.answer.endsWith("\r\n") || found.and === "close" ? found.answer : `${found.answer}\r\n`);
    if (found.and === "silence") mute = true;
    if (found.and === "close") socket.end();
    if (found.and === "reset") plain.resetAndDestroy();
    if (found.and !== undefined) mute = true;
    return true;
  };
  const capabilities = () => [
    "localhost",
    "SIZE 40000000",
    ...(pipelining ? ["PIPELINING"] : []),
    ...(secure && !safe ? ["STARTTLS"] : []),
    ...(safe ? ["AUTH PLAIN LOGIN"] : []),
  ];
  const upgrade = () => {
    plain.removeAllListeners("data");
    const secured = new TLSSocket(plain, { isServer: true, secureContext: createSecureContext({ key, cert: certificate }) });
    secured.on("error", () => undefined);
    secured.on("data", listen);
    socket = secured;
    safe = true;
  };
  const finish = () => {
    inBody = false;
    const raw = Buffer.concat(body).toString("latin1");
    const messageId = /^Message-ID:\s*<([^>]+)>/im.exec(raw)?.[1] ?? "";
    const found = mute ? undefined : fault("dot", to[0] ?? "");
    if (!found || found.take) taken.push({ from, to, raw, messageId });
    body = [];
    if (!found) {
      say(`250 2.0.0 taken as ${taken.length}`);
      if (fault("done", to[0] ?? "")?.and === "close") socket.end();
      [from, to] = ["", []];
      return;
    }
    if (found.answer !== undefined) socket.write(found.and === "close" ? found.answer : `${found.answer}\r\n`);
    if (found.and === "close") socket.end();
    if (found.and === "reset") plain.resetAndDestroy();
    if (found.and !== undefined) mute = true;
    [from, to] = ["", []];
  };
  const obey = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    heard.push(line);
    if (login > 0) {
      login -= 1;
      say(login === 0 ? "235 2.7.0 welcome" : "334 UGFzc3dvcmQ6");
      return;
    }
    if (secure && !safe && !["EHLO", "STAR", "NOOP", "QUIT"].includes(verb)) overheard();
    switch (verb) {
      case "EHLO":
        if (!wrong("ehlo"))
          say(
            capabilities()
              .map((line, i, all) => `250${i === all.length - 1 ? " " : "-"}${line}`)
              .join("\r\n"),
          );
        return;
      case "STAR":
        if (wrong("starttls")) return;
        if (!secure) return say("502 5.5.1 not here");
        say("220 go ahead");
        upgrade();
        return;
      case "AUTH":
        if (wrong("auth")) return;
        if (line.split(" ").length > 2) say("235 2.7.0 welcome");
        else {
          login = 2;
          say("334 VXNlcm5hbWU6");
        }
        return;
      case "MAIL":
        from = /<([^>]*)>/.exec(line)?.[1] ?? "";
        to = [];
        if (!wrong("mail")) say("250 2.1.0 sender ok");
        return;
      case "RCPT":
        to.push(/<([^>]*)>/.exec(line)?.[1] ?? "");
        if (wrong("rcpt")) to.pop();
        else say("250 2.1.5 recipient ok");
        return;
      case "DATA":
        if (wrong("data")) return;
        if (to.length === 0) return say("554 5.5.1 nobody to send to");
        inBody = true;
        return say("354 go on, end with a dot");
      case "QUIT":
        say("221 goodbye");
        socket.end();
        return;
      default:
        say("250 ok");
    }
  };
  const read = () => {
    if (inBody) return readBody();
    const end = buffer.indexOf("\n");
    if (end < 0) return false;
    const line = buffer.subarray(0, end).toString("latin1").replace(/\r$/, "");
    buffer = buffer.subarray(end + 1);
    obey(line);
    return true;
  };
  const readBody = () => {
    const start = body.length === 0 && buffer.subarray(0, 3).toString() === ".\r\n" ? 0 : buffer.indexOf("\r\n.\r\n");
    if (start < 0) {
      if (buffer.length > 2000 && wrong("body")) [buffer, inBody] = [Buffer.alloc(0), !mute];
      return false;
    }
    body.push(buffer.subarray(0, start));
    buffer = buffer.subarray(start + (start === 0 ? 3 : 5));
    finish();
    return true;
  };
  function listen(chunk: Buffer): void {
    if (mute) return;
    buffer = Buffer.concat([buffer, chunk]);
    while (!mute && read());
  }
  plain.on("data", listen);
  if (wrong("connect")) return;
  if (!wrong("greeting")) say("220 localhost ready");
}
