import type { Reason } from "../types/data.ts";
import { defineProperty, freeze, getOwnPropertyDescriptor } from "./intrinsics.ts";

const RawError = Error;

/**
 * An error as capabilities throw it: `code` says why, the message repeats it and what the caller had said. Nothing of the host is in it: no
 * path, no address, no cause, no stack. Frozen, so that two holders cannot write to each other in it.
 */
export const capError = (code: Reason, about = ""): Error => {
  const error = new RawError(about === "" ? code : `${code}: ${about}`);
  // Reading it lets `stackOf` of the runtime keep it for hosts.
  void error.stack;
  delete error.stack;
  defineProperty(error, "code", { value: code, enumerable: true });
  defineProperty(error, "name", { value: "CapError" });
  return freeze(error);
};

export const refuse = (code: Reason, about?: string): never => {
  throw capError(code, about);
};

/** The reason in an error of a capability. Runs no code of the value. */
export const reasonOf = freeze((error: unknown): Reason | undefined => {
  if (typeof error !== "object" || error === null) return undefined;
  const code: unknown = getOwnPropertyDescriptor(error, "code")?.value;
  const name: unknown = getOwnPropertyDescriptor(error, "name")?.value;
  return name === "CapError" && typeof code === "string" ? (code as Reason) : undefined;
});
