import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryDir } from "../fakes.ts";
import { makeDir } from "../host.ts";
import type { Dir } from "../index.ts";
import { reasonOf } from "../pure.ts";

/** Both implementations of `Dir`, to be held to one contract; `remove` takes away what is on the disk. */
export const openKinds = (): { readonly kinds: readonly (readonly [string, () => Dir])[]; remove(): void } => {
  const base = mkdtempSync(join(tmpdir(), "capc-contract-"));
  return {
    kinds: [
      ["makeDir", () => makeDir(mkdtempSync(join(base, "root-")))],
      ["memoryDir", () => memoryDir()],
    ],
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
};

/** The reason for which something is refused, or `done`. */
export const why = async (act: () => unknown): Promise<string> => {
  try {
    await act();
    return "done";
  } catch (error) {
    return reasonOf(error) ?? `no reason: ${error}`;
  }
};
