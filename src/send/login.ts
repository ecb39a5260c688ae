import { Problem } from "../error.ts";
import { type Login, type Server, serverOf } from "../mail/server.ts";
import type { Outside } from "./outside.ts";
import type { Sender } from "./sender.ts";

/**
 * The server to send through. Its place, the user name and the password come from the environment (FOOTPRINT_MAIL_SERVER,
 * FOOTPRINT_MAIL_USER, FOOTPRINT_MAIL_PASSWORD) or, the password, from a question; never from the command line, which others can read.
 * Throws a Problem when they do not suffice, or when the account may not send from this address.
 */
export async function serverFor(sender: Sender, { environment, ask }: Outside): Promise<Server> {
  const { profile, from } = sender;
  const user = environment.FOOTPRINT_MAIL_USER ?? (profile.login ? from.text : undefined);
  if (user !== undefined && profile.fromAccount && user.toLowerCase() !== from.key) throw notTheAccount(user, sender);
  const login: Login | undefined =
    user === undefined ? undefined : { user, password: await passwordOf(user, environment.FOOTPRINT_MAIL_PASSWORD, ask) };
  return serverOf(profile, environment.FOOTPRINT_MAIL_SERVER, login);
}

async function passwordOf(user: string, given: string | undefined, ask: Outside["ask"]): Promise<string> {
  const password = given ?? (await ask(`Password of ${user}: `, true));
  if (password) return password;
  throw new Problem({ what: `There is no password for ${user}.`, remedy: "Type it when asked, or set FOOTPRINT_MAIL_PASSWORD." });
}

function notTheAccount(user: string, { profile, from }: Sender): Problem {
  return new Problem({
    where: "FOOTPRINT_MAIL_USER",
    what: `${profile.name} sends only from the account's own address: the account is ${user}, and Mail from in Settings is ${from.text}.`,
    remedy: "Make them the same.",
  });
}
