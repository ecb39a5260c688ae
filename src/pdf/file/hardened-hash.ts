import { createCipheriv, createHash } from "node:crypto";

const AT_LEAST = 64;
const TIMES = 64;
const HASHES = ["sha256", "sha384", "sha512"] as const;

/**
 * A password's hash as PDF's AES-256 asks for it (ISO 32000-2, 7.6.4.3.4, algorithm 2.B): 64 rounds or a few more, each over
 * 64 copies of the password, so that guessing is slow. `user`: the file's U, for the hashes of the owner. Gives 32 bytes.
 */
export function hardenedHash(password: Uint8Array, salt: Uint8Array, user: Uint8Array = new Uint8Array()): Buffer {
  let hash = createHash("sha256").update(password).update(salt).update(user).digest();
  for (let round = 1; ; round++) {
    const input = Buffer.concat([password, hash, user]);
    const mixed = encrypted(Buffer.alloc(input.length * TIMES, input), hash);
    hash = createHash(nextHash(mixed)).update(mixed).digest();
    if (round >= AT_LEAST && (mixed.at(-1) ?? 0) <= round - 32) return hash.subarray(0, 32);
  }
}

function encrypted(input: Buffer, key: Buffer): Buffer {
  const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
  return Buffer.concat([cipher.update(input), cipher.final()]);
}

/** The first sixteen bytes as a number, modulo three, which is the sum of the bytes modulo three. */
function nextHash(mixed: Buffer): (typeof HASHES)[number] {
  const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
  return HASHES[sum % 3] ?? "sha256";
}
