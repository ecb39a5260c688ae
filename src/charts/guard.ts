import type { Loader, LoggerInterface } from "vega";

/** A chart is made of what it is given: Vega is refused every file and every address. */
export const noLoading: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

async function refuse(): Promise<never> {
  throw new Error("charts load nothing");
}

/** Vega only logs what goes wrong and then draws an empty chart; here each message is kept, and one is enough to fail. */
export class Listener implements LoggerInterface {
  #messages: string[] = [];

  /** @throws Error with what Vega has said since the last time, if it said anything. */
  fail(doing: string): void {
    const said = this.#messages;
    this.#messages = [];
    if (said.length > 0) throw new Error(`${doing}: ${said.join("; ")}`);
  }

  error(...said: readonly unknown[]): this {
    this.#messages.push(said.map(String).join(" "));
    return this;
  }

  warn(...said: readonly unknown[]): this {
    return this.error(...said);
  }

  info(): this {
    return this;
  }

  debug(): this {
    return this;
  }

  level(): this {
    return this;
  }
}
