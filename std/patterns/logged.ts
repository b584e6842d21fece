import { Forwarder } from "./forwarder.ts";

/**
 * Lends a capability whose use is written down: which member was called, and how that ended. Not with what, for arguments and results may be
 * what the log must not know.
 */
export const Logged = <T>(target: T, claim: (value: unknown) => T, log: (line: string) => void): T =>
  Forwarder(target, claim, (name, go) => {
    const end = async (result: Promise<unknown>): Promise<unknown> => {
      try {
        const value = await result;
        log(`${name}: fulfilled`);
        return value;
      } catch (error) {
        log(`${name}: rejected`);
        throw error;
      }
    };
    let result: unknown;
    try {
      result = go();
    } catch (error) {
      log(`${name}: failed`);
      throw error;
    }
    if (result instanceof Promise) return end(result as Promise<unknown>);
    log(`${name}: done`);
    return result;
  });
