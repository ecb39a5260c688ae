// Chromium: node peers/chromium.mjs SAMPLE OUT COUNT. One browser for all reports, which prints the web page of each to PDF through the
// devtools protocol, as web services for PDFs do it. The pages are the product's own, so words and pictures are the same.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [sample, out, count] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "footprint-chromium-"));
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--remote-debugging-pipe",
  `--user-data-dir=${profile}`,
];
const browser = spawn(process.env.CHROMIUM ?? "chromium", [...flags, "about:blank"], {
  stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
});
const ended = new Promise((done) => browser.once("exit", done));
const waiting = new Map();
let [last, rest] = [0, ""];

// Messages are JSON, each ended by a zero.
browser.stdio[4].setEncoding("utf8").on("data", (text) => {
  const parts = (rest + text).split("\0");
  rest = parts.pop() ?? "";
  for (const part of parts) {
    const message = JSON.parse(part);
    const key = message.id ?? message.method;
    waiting.get(key)?.(message);
  }
});

function ask(method, params = {}, sessionId = undefined) {
  last += 1;
  const id = last;
  const answer = new Promise((done, fail) =>
    waiting.set(id, ({ result, error }) => {
      waiting.delete(id);
      if (error) fail(new Error(error.message));
      else done(result);
    }),
  );
  browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return answer;
}

const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
await ask("Page.enable", {}, sessionId);
const spent = new Map();
for (let i = 0; i < Number(count); i++) {
  const loaded = new Promise((done) => waiting.set("Page.loadEventFired", done));
  await ask("Page.navigate", { url: pathToFileURL(resolve(sample, `${i}.html`)).href }, sessionId);
  await loaded;
  const { data } = await ask("Page.printToPDF", { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }, sessionId);
  writeFileSync(join(out, `${i}.pdf`), Buffer.from(data, "base64"));
  // Chromium's helpers are not waited for when it ends, so it is asked what each has spent.
  const { processInfo } = await ask("SystemInfo.getProcessInfo");
  for (const { id, cpuTime } of processInfo) spent.set(id, cpuTime);
}
globalThis.childrenCpu = [...spent.values()].reduce((sum, seconds) => sum + seconds, 0);
await ask("Browser.close").catch(() => undefined);
await ended;
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
