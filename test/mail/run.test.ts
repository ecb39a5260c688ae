import * as files from "node:fs/promises";
import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { connect } from "../../src/mail/connection.ts";
import { openLedger, readLedger } from "../../src/mail/ledger.ts";
import { deliverAll } from "../../src/mail/post-run.ts";
import { profiles, serverOf } from "../../src/mail/server.ts";
import { type FaultServer, type FaultServerOptions, faultServer } from "./fault-server.ts";
import { duplicates, readyMails, serverAt, testPost } from "./room.ts";

const servers: FaultServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function openServer(options?: FaultServerOptions): Promise<FaultServer> {
  const server = await faultServer(options);
  servers.push(server);
  return server;
}

describe("pace", () => {
  test("a server that says 451 after every 30 gets all 207, each once", async () => {
    const [server, post] = [await openServer(), await testPost()];
    let rested = { taken: 0, at: post.clock.now() };
    server.setFaults((stage, taken) => {
      if (stage !== "mail") return undefined;
      if (post.clock.now() - rested.at >= 60_000) rested = { taken, at: post.clock.now() };
      return taken - rested.taken >= 30 ? { stage, answer: "451 4.7.1 more than 30 a minute" } : undefined;
    });
    const { ending } = await post.run(readyMails(207, 300), server);
    expect(ending).toEqual({ kind: "done" });
    expect(server.taken).toHaveLength(207);
    expect(duplicates(server)).toEqual([]);
    expect([...(await post.states()).values()]).toEqual(Array(207).fill("sent"));
  });

  test("a server that defers each mail once for five minutes gets them all in the end", async () => {
    const [server, post] = [await openServer(), await testPost()];
    const first = new Map<string, number>();
    server.setFaults((stage, _taken, to) => {
      if (stage !== "rcpt") return undefined;
      const seen = first.get(to) ?? post.clock.now();
      first.set(to, seen);
      return post.clock.now() - seen < 300_000 ? { stage, answer: "450 4.2.0 greylisted" } : undefined;
    });
    await post.run(readyMails(20, 300), server);
    expect(server.taken).toHaveLength(20);
    expect(duplicates(server)).toEqual([]);
  });

  test("no more mails go out in a minute than the service takes", async () => {
    const [server, post] = [await openServer(), await testPost()];
    const start = post.clock.now();
    await post.run(readyMails(31, 300), server, { perMinute: 30 });
    expect(post.clock.now() - start).toBeGreaterThanOrEqual(60_000);
  });

  test("five refusals in a row end the run, and the rest is left for another day", async () => {
    const [server, post] = [await openServer(), await testPost()];
    server.setFaults((stage) => (stage === "mail" ? { stage, answer: "550 5.7.60 not as this sender" } : undefined));
    const { ending, results } = await post.run(readyMails(93, 300), server);
    expect(ending).toEqual({ kind: "given up", because: "5 mails in a row were refused (550 5.7.60 not as this sender)" });
    expect(results.size).toBe(5);
  });

  test("two mails in a row whose fate is not known end the run", async () => {
    const [server, post] = [await openServer(), await testPost()];
    server.setFaults((stage) => (stage === "dot" ? { stage, and: "reset", take: true } : undefined));
    const { ending } = await post.run(readyMails(93, 300), server);
    expect(ending.kind).toBe("given up");
    expect([...(await post.states()).values()]).toEqual(["unknown", "unknown"]);
  });

  test("a server that is not there ends the run after some minutes, with nothing in the ledger", async () => {
    const [server, post] = [await openServer(), await testPost()];
    await server.close();
    const { ending } = await post.run(readyMails(93, 300), server);
    expect(ending).toMatchObject({ kind: "given up", because: expect.stringMatching(/could not be handed over \(.*ECONNREFUSED/) });
    expect(await readFile(post.ledgerPath, "utf8")).toBe("");
  });

  test("Ctrl-C lets the mail in hand go to its end, and no other begin", async () => {
    const [server, post] = [await openServer(), await testPost()];
    const { ending } = await post.run(readyMails(93, 300), server, {
      stopAsked: () => server.taken.length >= 3 || server.heard.filter((line) => line === "DATA").length >= 3,
    });
    expect(ending).toEqual({ kind: "stopped" });
    expect(server.taken).toHaveLength(3);
    expect([...(await post.states()).values()]).toEqual(["sent", "sent", "sent"]);
  });
});

describe("the mark before the final dot", () => {
  test("is on the disk before the server sees the dot, with and without pipelining", async () => {
    for (const pipelining of [false, true]) {
      const [server, post] = [await openServer({ pipelining }), await testPost()];
      const seen: (string | undefined)[] = [];
      const mails = readyMails(3, 300);
      const ledger = await openLedger(files, post.ledgerPath);
      server.setFaults((stage, taken) => {
        if (stage === "dot") seen.push(undefined);
        return stage === "dot" && taken > 99 ? { stage } : undefined;
      });
      const room = {
        connect: () => connect(serverAt(server.port, false)),
        ledger: {
          ...ledger,
          add: async (line: Parameters<typeof ledger.add>[0]) => {
            if (line.line === "dot") seen.push(`mark, dots seen ${seen.filter((each) => each === undefined).length}`);
            await ledger.add(line);
          },
        },
      };
      await deliverAll(mails, { ...room, perMinute: 6000, ...post.clock, stopAsked: () => false, watch: () => undefined });
      await ledger.close();
      expect(seen).toEqual(["mark, dots seen 0", undefined, "mark, dots seen 1", undefined, "mark, dots seen 2", undefined]);
    }
  });

  test("that cannot be written keeps the dot from being sent, and ends the run", async () => {
    const [server, post] = [await openServer(), await testPost()];
    const ledger = await openLedger(files, post.ledgerPath);
    const full = {
      ...ledger,
      add: async (line: Parameters<typeof ledger.add>[0]) => (line.line === "dot" ? Promise.reject(new Error("ENOSPC")) : ledger.add(line)),
    };
    const room = {
      connect: () => connect(serverAt(server.port, false)),
      ledger: full,
      perMinute: 6000,
      ...post.clock,
      stopAsked: () => false,
      watch: () => undefined,
    };
    await expect(deliverAll(readyMails(3, 300), room)).rejects.toThrow("ENOSPC");
    await ledger.close();
    expect(server.taken).toEqual([]);
    expect([...(await post.states()).values()]).toEqual(["pending"]);
  });

  test("an answer before the end of the mail is not taken for a yes", async () => {
    const [server, post] = [await openServer(), await testPost()];
    server.setFaults((stage, taken) =>
      stage === "data" && taken === 0 ? { stage, answer: "354 go on\r\n250 2.0.0 taken, or so it seems" } : undefined,
    );
    await post.run(readyMails(1, 300), server);
    expect([...(await post.states()).values()]).toEqual(["unknown"]);
    expect(server.taken).toEqual([]);
  });
});

describe("security", () => {
  test("a server without TLS is told nothing: no password, no name, no report", async () => {
    const server = await openServer();
    await expect(connect(serverAt(server.port, true))).rejects.toThrow(/could not be made secure/);
    expect(server.heard.map((line) => line.slice(0, 4))).not.toEqual(expect.arrayContaining([expect.stringMatching(/AUTH|MAIL/)]));
  });

  test("a certificate nobody vouches for is refused", async () => {
    const server = await openServer({ secure: true });
    const { authority: _, ...untrusting } = serverAt(server.port, true);
    await expect(connect(untrusting)).rejects.toThrow(/could not be made secure/);
    expect(server.spokeInTheOpen()).toBe(false);
  });

  test("a certificate for another name is refused", async () => {
    const server = await openServer({ secure: true, host: "127.0.0.2" });
    await expect(connect({ ...serverAt(server.port, true), host: "127.0.0.2" })).rejects.toThrow(/could not be made secure/);
    expect(server.spokeInTheOpen()).toBe(false);
  });

  test("mail that leaves this computer needs TLS, and so does a password wherever it goes", () => {
    const [nhsmail, relay] = profiles;
    if (!nhsmail || !relay) throw new Error("A profile is missing.");
    const login = { user: "a@nhs.net", password: "p" };
    expect(serverOf(nhsmail, undefined, login)).toMatchObject({ host: "send.nhs.net", port: 587, tls: "required" });
    expect(serverOf(relay, undefined, undefined)).toMatchObject({ host: "localhost", port: 25, tls: "none" });
    expect(serverOf(relay, "mail.example.org:2525", undefined)).toMatchObject({ port: 2525, tls: "required" });
    expect(serverOf(relay, "127.evil.example", undefined)).toMatchObject({ tls: "required" });
    expect(serverOf(relay, "localhost", login)).toMatchObject({ tls: "required" });
    for (const place of ["", "a b", "mail:port", "mail:99999", "http://mail", "mail:25:25"])
      expect(() => serverOf(relay, place, undefined)).toThrow("is not a mail server");
  });
});

describe("the ledger", () => {
  test("a last line cut short says nothing, and the next run goes on from there", async () => {
    const [server, post] = [await openServer(), await testPost()];
    await post.run(readyMails(1, 300), server);
    const whole = await readFile(post.ledgerPath, "utf8");
    for (const cut of [1, 2, 10, 50]) {
      await files.writeFile(post.ledgerPath, whole + whole.slice(0, cut));
      expect(await readLedger(files, post.ledgerPath)).toHaveLength(3);
      await openLedger(files, post.ledgerPath).then((ledger) => ledger.close());
      expect(await readFile(post.ledgerPath, "utf8")).toBe(whole);
    }
    for (let cut = 0; cut < whole.length; cut += 7) {
      await files.writeFile(post.ledgerPath, whole.slice(0, cut));
      expect((await readLedger(files, post.ledgerPath)).length).toBe(whole.slice(0, cut).split("\n").length - 1);
    }
  });

  test("another line that is damaged is named, and nothing is guessed", async () => {
    const [server, post] = [await openServer(), await testPost()];
    await post.run(readyMails(2, 300), server);
    const lines = (await readFile(post.ledgerPath, "utf8")).split("\n");
    for (const [i, spoil] of [
      [0, "{"],
      [2, '{"line":"outcome"}'],
      [4, ""],
    ] as const) {
      await files.writeFile(post.ledgerPath, lines.with(i, spoil).join("\n"));
      await expect(readLedger(files, post.ledgerPath)).rejects.toThrow(`Line ${i + 1} of the list of what was sent is damaged`);
    }
  });
});
