import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Postfix can be run here: it is installed, and this is the superuser, as Postfix's master asks. */
export const hasPostfix = existsSync("/usr/sbin/postfix") && process.getuid?.() === 0;

/** A Postfix of its own, in a temporary folder and on this computer alone. It delivers to c1@example.org, c2@ and so on until c207@, and to desk@. */
export interface Postfix {
  readonly port: number;
  /** The mails in somebody's mailbox. */
  readonly mailbox: (name: string) => Promise<readonly Buffer[]>;
  /** Every mail delivered to anybody. */
  readonly delivered: () => Promise<readonly Buffer[]>;
  /** Mails accepted and not yet delivered. */
  readonly queued: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** `next`: port of the server that mail to gone1@example.org is passed on to. */
export async function startPostfix(settings: Readonly<Record<string, string>> = {}, next?: number): Promise<Postfix> {
  const home = await mkdtemp(join(tmpdir(), "footprint-postfix-"));
  const port = await freePort();
  await chmod(home, 0o755);
  for (const name of ["conf", "queue", "data", "mail"]) await mkdir(join(home, name));
  await chown(join(home, "data"), await idOf("postfix"), -1);
  await chown(join(home, "mail"), await idOf("nobody"), -1);
  const mailFile = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));
  const main = {
    compatibility_level: "3.6",
    queue_directory: join(home, "queue"),
    data_directory: join(home, "data"),
    mail_owner: "postfix",
    setgid_group: "postdrop",
    myhostname: "localhost",
    mydestination: "",
    alias_maps: "",
    inet_interfaces: "127.0.0.1",
    inet_protocols: "ipv4",
    maillog_file: join(home, "log"),
    maillog_file_prefixes: home,
    virtual_mailbox_domains: "example.org",
    virtual_mailbox_base: join(home, "mail"),
    virtual_mailbox_maps: `texthash:${join(home, "conf/users")}`,
    virtual_uid_maps: `static:${await idOf("nobody")}`,
    virtual_gid_maps: `static:${await idOf("nobody")}`,
    transport_maps: `regexp:${join(home, "conf/transport")}`,
    smtpd_relay_restrictions: "permit_mynetworks, reject",
    smtpd_tls_cert_file: mailFile("loopback-cert.pem"),
    smtpd_tls_key_file: mailFile("loopback-key.pem"),
    smtpd_tls_security_level: "may",
    ...settings,
  };
  await writeFile(
    join(home, "conf/main.cf"),
    Object.entries(main)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(""),
  );
  const people = ["desk", "gone1", ...Array.from({ length: 207 }, (_, i) => `c${i + 1}`)];
  await writeFile(join(home, "conf/users"), people.map((name) => `${name}@example.org ${name}/\n`).join(""));
  await writeFile(join(home, "conf/transport"), next === undefined ? "" : `/^gone1@/ smtp:[127.0.0.1]:${next}\n`);
  await writeFile(join(home, "conf/master.cf"), services(port));
  await run("/usr/sbin/postfix", ["-c", join(home, "conf"), "start"]);
  const mailbox = async (name: string) => {
    const folder = join(home, "mail", name, "new");
    return Promise.all((await readdir(folder).catch(() => [])).map((file) => readFile(join(folder, file))));
  };
  return {
    port,
    mailbox,
    delivered: async () => (await Promise.all((await readdir(join(home, "mail"))).map(mailbox))).flat(),
    queued: async () => {
      const folders = ["maildrop", "incoming", "active", "deferred"].map((name) => join(home, "queue", name));
      const names = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])));
      return names.flat().filter((entry) => entry.isFile()).length;
    },
    stop: async () => {
      await run("/usr/sbin/postfix", ["-c", join(home, "conf"), "stop"]).catch(() => undefined);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The daemons of a Postfix without chroot: name, type, private, unprivileged, chroot, wakeup, most processes, program. */
function services(port: number): string {
  return `${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}

async function idOf(user: string): Promise<number> {
  return Number((await run("id", ["-u", user])).stdout);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
