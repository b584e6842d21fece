import * as makers from "@capc/std/host";
import { exitCodes, type Powers } from "../../cli/command.ts";
import { openDisk } from "../../cli/files.ts";
import type { Realm } from "../../cli/realm.ts";
import { run } from "../../cli/run.ts";
import { openSession } from "../../compiler/1-open/session.ts";
import { type Folder, makeFolder } from "./make-folder.ts";
import { makePowers } from "./make-powers.ts";

/** One of each capability that can be granted, by its interface: how it is written in a program. */
export const declared = {
  Dir: "Dir",
  ReadDir: "ReadDir",
  AppendDir: "AppendDir",
  File: "File",
  ReadFile: "ReadFile",
  AppendFile: "AppendFile",
  Fetcher: "Fetcher",
  HttpListener: "HttpListener",
  Connector: "Connector",
  Resolver: "Resolver",
  Console: "Console",
  Logger: "Logger",
  Clock: "Clock",
  Timer: "Timer",
  Random: "Random",
  Runner: "Runner",
  Store: "Store",
  ReadStore: "ReadStore",
  Config: "Config",
  Signer: "Signer",
  Verifier: "Verifier",
  Query: "Query<readonly [string], { readonly k: string; readonly n?: number | null }>",
};

/** A program whose main asks for some powers. */
export const program = (members: string, more = ""): string =>
  `import type { ${Object.keys(declared).join(", ")} } from "@capc/std";
import type { Only } from "@capc/runtime";
${more}export default function main(powers: { ${members} }): void { void powers; }
export type Used = [${Object.values(declared).join(", ")}, Only<Dir>];
`;

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly string[];
}

export type Main = (powers: Record<string, never>) => unknown;

export interface Starter {
  readonly folder: Folder;
  /** Runs a source; `main` gets what the program would get. */
  start(
    source: string,
    grants: readonly string[],
    main?: Main,
    more?: { readonly answers?: string[]; readonly flags?: object; readonly name?: string },
  ): Promise<Outcome>;
  end(): void;
}

/** `capc run` as it is, over the real disk, network and makers; but the program's main is the test's, so that it can look at what main is handed. */
export function makeStarter(): Starter {
  const folder = makeFolder();
  const session = openSession();
  folder.write({ "data/a.txt": "one", "config.json": '{ "HOST": "here" }', "note.txt": "old" });
  return {
    folder,
    end() {
      session.close();
      folder.remove();
    },
async start(
source, grants, main = () => undefined,
  { answers, flags = {}, name = "main.ts" } = {},
) {
  folder.write({ [name]: source });
  session.update([`${folder.path}/${name}`]);
  const asked: string[] = [];
  let stopped: number | undefined;
  const powers = makePowers({
    cwd: folder.path,
    files: openDisk((act) => act()),
    session: async () => ({ ...session, close: () => undefined }),
    realm: async () => ({
      prepare: async () => new Map(),
      start: () => ({ default: main }),
      onStray: () => undefined,
      stackOf: () => undefined,
      detailOf: () => undefined,
      stop: (code: number) => {
        stopped = code;
      },
    }) as unknown as Realm,
    makers: async () => makers,
    env: { HOST: "there", SECRET: "x" },
    onInterrupt: () => undefined,
    ask:
      answers &&
      ((question) => {
        asked.push(question);
        return answers.shift();
      }),
  } as Partial<Powers>);
  let code: number;
  try {
    code = (await run.run([name], { grant: grants, ...flags }, powers)) ?? stopped ?? -1;
  } catch (error) {
    if ((error as Error).name !== "UsageError") throw error;
    return { code: exitCodes.usage, out: powers.out.text(), err: (error as Error).message, asked };
  }
  return { code, out: powers.out.text(), err: powers.err.text(), asked };
},
};
}
