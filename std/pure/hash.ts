import { createHash, createHmac, Hash, Hmac } from "node:crypto";
import { needBytes, needWellFormed } from "../captured/check-arguments.ts";
import { freeze, RawUint8Array, uncurry } from "../captured/intrinsics.ts";
import { encodeOwn } from "./utf8.ts";

const [makeHash, makeHmac] = [createHash, createHmac];
const addToHash: (hash: Hash, bytes: Uint8Array) => void = uncurry(Hash.prototype.update as never);
const endOfHash: (hash: Hash) => Uint8Array = uncurry(Hash.prototype.digest as never);
const addToHmac: (hmac: Hmac, bytes: Uint8Array) => void = uncurry(Hmac.prototype.update as never);
const endOfHmac: (hmac: Hmac) => Uint8Array = uncurry(Hmac.prototype.digest as never);

const bytesOf = (data: string | Uint8Array, name: string): Uint8Array =>
  typeof data === "string" ? encodeOwn(needWellFormed(data, name)) : needBytes(data, name);

/** The SHA-256 of bytes, or of a text in UTF-8: 32 bytes. */
export const sha256 = freeze((data: string | Uint8Array): Uint8Array => {
  const hash = makeHash("sha256");
  addToHash(hash, bytesOf(data, "data"));
  return new RawUint8Array(endOfHash(hash));
});

/** The HMAC-SHA-256 of bytes, or of a text in UTF-8. Compare such codes with `sameBytes`. */
export const hmac = freeze((key: string | Uint8Array, data: string | Uint8Array): Uint8Array => {
  const code = makeHmac("sha256", bytesOf(key, "key"));
  addToHmac(code, bytesOf(data, "data"));
  return new RawUint8Array(endOfHmac(code));
});
