import { dirname, resolve } from "node:path";
import { modulePackages } from "@capc/runtime/tables";
import { verify } from "@capc/verifier";
import type { ConfigFiles } from "./config-files.ts";
import type { ReferencedProjects } from "./referenced-projects.ts";

/** Why an output of another project cannot be imported. */
export interface Unverified {
  readonly path: string;
  /** Absent where there is no such file. */
  readonly reason?: string;
}

const always: readonly string[] = ["@capc/runtime", "@capc/runtime/emitted", ...modulePackages];

/**
 * Asks the verifier about outputs that another run has left on the disk, and about all that they import: who wrote them is not known, and a
 * module must not come by authority through them. Each file is looked at once.
 */
export function makeReferencedVerifier(
  projects: ReferencedProjects,
  files: ConfigFiles,
  isKnown: (path: string) => boolean,
): (path: string) => Unverified | undefined {
  const seen = new Map<string, Unverified | undefined>();
  const look = (path: string): Unverified | undefined => {
    if (isKnown(path)) return undefined;
    if (seen.has(path)) return seen.get(path);
    seen.set(path, undefined);
    const found = judge(path);
    seen.set(path, found);
    return found;
  };
  const judge = (path: string): Unverified | undefined => {
    const text = files.read(path);
    if (text === undefined) return { path };
    const imports = new Map<string, string>();
    // Only candidates: what is not among them, and imported all the same, the verifier refuses.
    for (const [, , specifier = ""] of text.matchAll(/\b(from|import)\s*["']([^"'\\\n]+)["']/g)) {
      const target = specifier.startsWith(".")
        ? resolve(dirname(path), specifier)
        : projects.installed(specifier, path);
      if (target !== undefined && projects.moduleAt(target) !== undefined) imports.set(specifier, target);
    }
    const [refusal] = verify(text, { goal: "module", imports: [...always, ...imports.keys()] });
    if (refusal !== undefined) return { path, reason: `${refusal.message} (line ${refusal.line})` };
    for (const target of imports.values()) {
      const below = look(target);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  return look;
}
