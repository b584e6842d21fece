import type { Revocable } from "@capc/runtime";

export type { Revocable };

/** What can be stored, sent and logged: values that are nothing but what they say, all the way down. */
export type Data =
  | null
  | undefined
  | boolean
  | number
  | string
  | bigint
  | Uint8Array
  | readonly Data[]
  | { readonly [key: string]: Data };

/**
 * Why a capability did not do what it was asked, as `code` of the error that it throws. The message begins with it as well, and beside it has
 * only what the caller said: names relative to the capability, never where it stands in the world.
 */
export type Reason =
  | "bad-argument"
  | "bad-name"
  | "busy"
  | "closed"
  | "denied"
  | "exists"
  | "failed"
  | "not-a-directory"
  | "not-a-file"
  | "not-data"
  | "not-empty"
  | "not-found"
  | "not-text"
  | "quota"
  | "refused"
  | "revoked"
  | "timeout"
  | "too-large"
  | "unreachable"
  | "unsupported";
