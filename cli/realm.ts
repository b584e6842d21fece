import { detailOf, stackOf } from "@capc/runtime";
import { type AuditReport, auditRealm } from "../audit/audit-realm.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { type Exports, instantiate, loadPackages, type Packages } from "../importer/instantiate.ts";
import type { ExitCode } from "./command.ts";

/** This process as a place where programs run. */
export interface Realm {
  /** Locks the process down, for good, and loads the packages that a program imports. */
  prepare(outputs: readonly Output[]): Promise<Packages>;
  /** Runs a program's modules; answers the exports of `entry`. */
  start(outputs: readonly Output[], entry: string, packages: Packages): Exports;
  /** The frames below an error's message, which modules cannot see. */
  stackOf(error: unknown): string | undefined;
  /** A short safe rendering of what a guard refused. */
  detailOf(error: unknown): string | undefined;
  /** What this engine calls itself, with its version. */
  readonly engine: string;
  /** Looks at the intrinsics, locks the process down, and looks again. */
  audit(): Promise<AuditReport>;
  /** Calls the listener for each promise that was rejected and that nobody awaits. */
  onStray(listener: (reason: unknown) => void): void;
  /** Ends the process. */
  stop(code: ExitCode): never;
}

/** The realm of this very process; what concerns the process as such is handed in. */
export const thisRealm = (ofProcess: Pick<Realm, "engine" | "onStray" | "stop">): Realm =>
  Object.freeze({
    ...ofProcess,
    async prepare(outputs: readonly Output[]) {
      await import("@capc/runtime/lockdown");
      return loadPackages(outputs);
    },
    start: instantiate,
    audit: () => auditRealm(),
    stackOf,
    detailOf,
  });
