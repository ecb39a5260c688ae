import { createCipheriv, createHmac } from "node:crypto";
import type { Lock } from "../lock.ts";
import { hardenedHash } from "./hardened-hash.ts";

/**
 * What a reader who has the password may do, by their bits (ISO 32000-2, table 22): print, copy, comment, have it read aloud,
 * print well. Nobody may alter the report.
 */
const MAY = [3, 5, 6, 10, 12].reduce((sum, bit) => sum + 2 ** (bit - 1), 0);
/** Bits 7, 8 and 13 to 32 are always set; the number is a signed one of 32 bits. */
const PERMISSIONS = (0xfffff0c0 + MAY) | 0;

/** Stands in the dictionary of a stream that is not encrypted. */
export const LEFT_OPEN = "/Filter/Crypt/DecodeParms<</Type/CryptFilterDecodeParms/Name/Identity>>";

/**
 * PDF's standard encryption with AES-256 (ISO 32000-2, 7.6.4, revision 6), of one file. Keys, salts and initial vectors come
 * from the lock's secret and the file's content by HMAC: without the password they cannot be told from chance, no two different
 * files share one, and the same report is the same bytes.
 */
export class Encryption {
  private readonly lock: Lock;
  private readonly seed: Buffer;
  private readonly key: Buffer;

  /** `digest`: of all that the file holds. */
  constructor(lock: Lock, digest: Uint8Array) {
    this.lock = lock;
    this.seed = createHmac("sha256", lock.secret).update(digest).digest();
    this.key = this.derive("key", 32);
  }

  /** A stream's content, its initial vector first. */
  stream(id: number, content: Uint8Array): Buffer {
    const vector = this.derive(`stream ${id}`, 16);
    const cipher = createCipheriv("aes-256-cbc", this.key, vector);
    return Buffer.concat([vector, cipher.update(content), cipher.final()]);
  }

  /** The encryption dictionary. The metadata stay open: they name the report, and hold no figure. */
  dictionary(): string {
    const user = this.proof("user", this.lock.password, undefined);
    // Nobody is told the owner's password: what the reader may not do, nobody may.
    const owner = this.proof("owner", this.derive("owner", 32).subarray(0, 31), user.proof);
    return (
      `<</Filter/Standard/V 5/R 6/Length 256/P ${PERMISSIONS}/U${hex(user.proof)}/UE${hex(user.key)}/O${hex(owner.proof)}/OE${hex(owner.key)}` +
      `/Perms${hex(this.permissions())}/EncryptMetadata false/CF<</StdCF<</Type/CryptFilter/CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>` +
      "/StmF/StdCF/StrF/StdCF>>"
    );
  }

  /** What a password is known by, and the file's key locked with it (algorithms 8 and 9). */
  private proof(whose: string, password: Uint8Array, user: Uint8Array | undefined): { proof: Buffer; key: Buffer } {
    const [proofSalt, keySalt] = [this.derive(`${whose} proof`, 8), this.derive(`${whose} key`, 8)];
    const cipher = createCipheriv("aes-256-cbc", hardenedHash(password, keySalt, user), Buffer.alloc(16)).setAutoPadding(false);
    return {
      proof: Buffer.concat([hardenedHash(password, proofSalt, user), proofSalt, keySalt]),
      key: Buffer.concat([cipher.update(this.key), cipher.final()]),
    };
  }

  /** The permissions once more, where nobody can change them unnoticed (algorithm 10). */
  private permissions(): Buffer {
    const block = Buffer.alloc(16, 0xff);
    block.writeInt32LE(PERMISSIONS, 0);
    block.write("Fadb", 8, "latin1");
    this.derive("permissions", 4).copy(block, 12);
    const cipher = createCipheriv("aes-256-ecb", this.key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(block), cipher.final()]);
  }

  private derive(purpose: string, length: number): Buffer {
    return createHmac("sha256", this.seed).update(purpose).digest().subarray(0, length);
  }
}

function hex(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString("hex")}>`;
}
