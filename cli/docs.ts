import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Docs } from "./command.ts";

/** Codes that errors carry at run time, and where they are explained. */
const pageOf: Readonly<Record<string, string>> = { ERR_CAPC_GUARD: "CAP7001", ERR_CAPC_COMPILE: "CAP7002" };

/** POWER: reads the pages of a folder; nothing else is named by a code. */
export const docsIn = (folder: string): Docs => {
  const pages = (): readonly string[] => readdirSync(folder).filter((name) => /^CAP\d{4}\b.*\.md$/.test(name));
  return Object.freeze({
    codes: () => [...pages().map((name) => name.slice(0, 7)), ...Object.keys(pageOf)],
    page(code: string) {
      const name = pages().find(
        (page) => page.startsWith(pageOf[code] ?? code) && /^CAP\d{4}$/.test(pageOf[code] ?? code),
      );
      return name === undefined ? undefined : readFileSync(join(folder, name), "utf8");
    },
  });
};
