import type { Loader, LoggerInterface } from "vega";

/** A chart is made of what it is given: Vega is refused every file and every address. */
export const noLoading: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

async function refuse(): Promise<never> {
  throw new Error("charts load nothing");
}

/** Vega only logs what goes wrong and then draws an empty chart; here each message is kept, and one is enough to fail. */
export interface Listener {
  readonly logger: LoggerInterface;
  /** @throws Error with what Vega has said since the last time, if it said anything. */
  readonly fail: (doing: string) => void;
}

export function listener(): Listener {
  const messages: string[] = [];
  // Vega calls these as methods of its own objects, so they must not lean on `this`.
  const keep = (...said: readonly unknown[]) => {
    messages.push(said.map(String).join(" "));
    return logger;
  };
  const ignore = () => logger;
  const logger: LoggerInterface = { error: keep, warn: keep, info: ignore, debug: ignore, level: ignore };
  const fail = (doing: string) => {
    const said = messages.splice(0);
    if (said.length > 0) throw new Error(`${doing}: ${said.join("; ")}`);
  };
  return { logger, fail };
}
