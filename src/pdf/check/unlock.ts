import { createDecipheriv } from "node:crypto";
import { hardenedHash } from "../file/hardened-hash.ts";
import { type Dictionary, PdfString } from "./parse.ts";

/** Opens the streams of a locked file. */
export type Unlock = (content: Buffer) => Buffer;

/**
 * The way into a locked file (ISO 32000-2, 7.6.4, revision 6, algorithm 2.A). Throws when it is locked in another way, or with
 * another password.
 */
export function unlockWith(password: Uint8Array | undefined, encryption: Dictionary): Unlock {
  if (encryption.get("R") !== 6) throw new Error("The file is locked in a way that is weak or not known.");
  if (password === undefined) throw new Error("The file is locked.");
  const [user, locked] = [bytesOf(encryption, "U"), bytesOf(encryption, "UE")];
  const [proof, proofSalt, keySalt] = [user.subarray(0, 32), user.subarray(32, 40), user.subarray(40, 48)];
  if (!hardenedHash(password, proofSalt).equals(proof)) throw new Error("The file does not open with the password.");
  const key = deciphered(hardenedHash(password, keySalt), Buffer.alloc(16), locked, false);
  return (content) => deciphered(key, content.subarray(0, 16), content.subarray(16), true);
}

function deciphered(key: Buffer, vector: Buffer, content: Buffer, padded: boolean): Buffer {
  const decipher = createDecipheriv("aes-256-cbc", key, vector).setAutoPadding(padded);
  return Buffer.concat([decipher.update(content), decipher.final()]);
}

function bytesOf(encryption: Dictionary, name: string): Buffer {
  const value = encryption.get(name);
  return Buffer.from(value instanceof PdfString ? value.bytes : "", "latin1");
}
