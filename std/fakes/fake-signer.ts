import { signerOver } from "../over/signer-over.ts";
import { sameBytes } from "../pure/bytes.ts";
import { hmac } from "../pure/hash.ts";
import type { Signer } from "../types/signer.ts";

/** A signer whose signatures are the same each time. Who knows the name can make them. */
export const fakeSigner = (name = "signer"): Signer =>
  signerOver(
    (data) => hmac(name, data),
    (data, signature) => sameBytes(hmac(name, data), signature),
  );
