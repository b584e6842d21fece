import { Namespace } from "@capc/runtime";
import { capError } from "../captured/cap-error.ts";
import { needBytes } from "../captured/check-arguments.ts";
import type { Signer, Verifier } from "../types/signer.ts";

/** What a verifier stands on; bytes are nobody else's. */
export type RawVerify = (data: Uint8Array, signature: Uint8Array) => boolean;

export const verifierOver = (verify: RawVerify): Verifier =>
  Namespace<Verifier>({
    verify: async (data, signature) => {
      const [what, by] = [needBytes(data, "data"), needBytes(signature, "signature")];
      try {
        return verify(what, by);
      } catch {
        // What cannot be a signature is none.
        return false;
      }
    },
  });

export const signerOver = (sign: (data: Uint8Array) => Uint8Array, verify: RawVerify): Signer =>
  Namespace<Signer>({
    sign: async (data) => {
      const what = needBytes(data, "data");
      try {
        return sign(what);
      } catch {
        throw capError("failed", "sign");
      }
    },
    verifier: () => verifierOver(verify),
  });
