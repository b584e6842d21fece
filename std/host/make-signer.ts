import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { refuse } from "../captured/cap-error.ts";
import { RawUint8Array } from "../captured/intrinsics.ts";
import { signerOver, verifierOver } from "../over/signer-over.ts";
import type { Signer, Verifier } from "../types/signer.ts";

const [signBy, verifyBy, toPrivate, toPublic, generate] = [
  sign,
  verify,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
];

/** Only kinds of keys whose signatures are of one form, which neither side can choose. */
const need25519 = (key: KeyObject): KeyObject =>
  key.asymmetricKeyType === "ed25519" ? key : refuse("bad-argument", "key: expected one of Ed25519");

const read = (read: (pem: string) => KeyObject, pem: string): KeyObject => {
  let key: KeyObject;
  try {
    key = read(pem);
  } catch {
    return refuse("bad-argument", "key: expected PEM");
  }
  return need25519(key);
};

const verifyWith =
  (key: KeyObject) =>
  (data: Uint8Array, signature: Uint8Array): boolean =>
    verifyBy(null, data, key, signature);

/** Makes a signer by a private key of Ed25519 in PEM, or by a new one that is nowhere else. */
export const makeSigner = (privateKey?: string): Signer => {
  const key = privateKey === undefined ? generate("ed25519").privateKey : read(toPrivate, privateKey);
  return signerOver((data) => new RawUint8Array(signBy(null, data, key)), verifyWith(toPublic(key)));
};

/** Makes a verifier by a public key of Ed25519 in PEM. */
export const makeVerifier = (publicKey: string): Verifier => verifierOver(verifyWith(read(toPublic, publicKey)));
