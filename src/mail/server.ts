import { isIP } from "node:net";
import { Problem } from "../error.ts";

/** Where mail is handed over, and on what terms. */
export interface Server {
  readonly host: string;
  readonly port: number;
  /** Without it nothing is said but the greeting: neither password nor report travels in the open. */
  readonly tls: "required" | "none";
  /** undefined: the server asks for no name and password. */
  readonly login: Login | undefined;
  readonly waits: Waits;
  /** PEM of an authority to trust besides the usual ones; for a server with a certificate of its own making. */
  readonly authority?: string;
}

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** Milliseconds. */
interface Waits {
  readonly connect: number;
  readonly greeting: number;
  /** Without a sign of life from the server. */
  readonly silence: number;
}

/** The rules of one mail service. */
export interface Profile {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Whether it asks for a name and password. */
  readonly login: boolean;
  /** Whether mail may only come from the account's own address. */
  readonly fromAccount: boolean;
  readonly perMinute: number;
  /** Bytes of a whole mail. */
  readonly largest: number;
}

/**
 * nhsmail: send.nhs.net, port 587, STARTTLS, the full address as user name and as From; NHSmail is Exchange Online, which takes
 * 30 messages a minute, and mails up to 35 MB (NHS England, "NHS mail", 2022; Microsoft, "Exchange Online limits").
 * relay: a mail server in the house, by default on this very computer.
 */
export const profiles: readonly Profile[] = [
  { name: "nhsmail", host: "send.nhs.net", port: 587, login: true, fromAccount: true, perMinute: 30, largest: 35e6 },
  { name: "relay", host: "localhost", port: 25, login: false, fromAccount: false, perMinute: 120, largest: 10e6 },
];

const waits: Waits = { connect: 30_000, greeting: 30_000, silence: 120_000 };

/**
 * A profile's server, or another one given as "mail.example.org:587".
 * TLS is required wherever the mail leaves this computer.
 * Throws a Problem when the place is not a host and port.
 */
export function serverOf(profile: Profile, place: string | undefined, login: Login | undefined): Server {
  const { host, port } = place === undefined ? profile : readPlace(place, profile.port);
  return { host, port, tls: isLoopback(host) && login === undefined ? "none" : "required", login, waits };
}

function readPlace(place: string, usual: number): { readonly host: string; readonly port: number } {
  const match = /^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::(\d{1,5}))?$/.exec(place.trim());
  const port = Number(match?.[2] ?? usual);
  if (!match?.[1] || port < 1 || port > 65_535)
    throw new Problem({
      where: "FOOTPRINT_MAIL_SERVER",
      what: `"${place}" is not a mail server.`,
      remedy: "Give its name, and its port after a colon: mail.example.org:587",
    });
  return { host: match[1].replace(/^\[|\]$/g, ""), port };
}

function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith("127.");
  return host === "::1" || host.toLowerCase() === "localhost";
}
