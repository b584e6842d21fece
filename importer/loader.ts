import { extname } from "node:path";
import { isLockedDown } from "@capc/runtime";
import { openSession, type Session } from "../compiler/1-open/session.ts";
import { compileConfined } from "./compile-confined.ts";
import { CompileError, type PlacedDiagnostic, placeDiagnostics } from "./compile-error.ts";
import { mountPackages } from "./confine/mount-packages.ts";
import { withoutRaw } from "./hand-out-exports.ts";
import { type Exports, instantiate, loadPackages } from "./instantiate.ts";

export interface LoaderOptions {
  /** What CAP2xxx findings do: `error` rejects the text, `warn` lists them in the result. Default `error`. */
  readonly soundness?: "error" | "warn";
  /** The same for CAP3xxx. Default `error`. */
  readonly language?: "error" | "warn";
  /** Names of packages that loaded texts may import: they run confined. Default none. */
  readonly packages?: readonly string[];
  /** From where the packages are looked for: a path, or an address such as `import.meta.url`. Default: the working directory. */
  readonly packagesFrom?: string;
}

export interface LoadOptions {
  /** What messages and stack frames call the text; its ending says the language (`.ts`, `.js`). Default `module.ts`. */
  readonly filename?: string;
  /** Texts that the loaded one may import, by the specifier it uses: `{ "./types.ts": "export interface …" }`. */
  readonly modules?: Readonly<Record<string, string>>;
}

export interface LoadedModule {
  /** What the module exports: frozen, and guarded by the declared parameter types. */
  readonly exports: Exports;
  /** Warnings; errors are thrown. */
  readonly diagnostics: readonly PlacedDiagnostic[];
}

export interface Loader extends AsyncDisposable {
  /**
   * Compiles a text and runs it, confined. Every load is a fresh instance.
   * @throws CompileError when the text is rejected; whatever the module throws while it starts.
   */
  load(text: string, options?: LoadOptions): Promise<LoadedModule>;
  /** Ends the TypeScript process. Loaded modules go on working. */
  close(): Promise<void>;
}

/** Where loaded texts live in the eyes of TypeScript. Nothing of the disk is there. */
const root = "/capc-loaded";

/**
 * Makes a loader with one warm TypeScript process behind it. The realm is locked down, for good, when the first text is loaded:
 * load what patches intrinsics before that.
 */
export async function createLoader({
  soundness = "error",
  language = "error",
  packages = [],
  packagesFrom = ".",
}: LoaderOptions = {}): Promise<Loader> {
  for (const [name, value] of Object.entries({ soundness, language })) {
    if (value !== "error" && value !== "warn") throw new TypeError(`createLoader: ${name} is "error" or "warn"`);
  }
  if (!Array.isArray(packages) || typeof packagesFrom !== "string")
    throw new TypeError("createLoader: packages is a list of names, and packagesFrom a path");
  const mounted = packages.length === 0 ? undefined : mountPackages(packages, packagesFrom, root);
  let session: Session | undefined = openSession({ cwd: "/", ...(mounted && { mounts: mounted.mounts }) });

  const load = async (
    text: string,
    { filename = "module.ts", modules = {} }: LoadOptions = {},
  ): Promise<LoadedModule> => {
    if (session === undefined) throw new Error("this loader is closed");
    if (typeof text !== "string") throw new TypeError("load: the text of a module is a string");
    const entry = placeOf(filename, root);
    const others = Object.entries(modules);
    // For a text that is alone where the last one was, TypeScript keeps what it knows of everything else.
    const place = others.length > 0 ? entry : `${root}/(alone)${extname(entry)}`;
    const files: Record<string, string> = { [place]: text };
    for (const [specifier, source] of others) files[placeOf(specifier, directoryOf(entry))] = source;
    const opened = session.openTexts(files);
    const { diagnostics, outputs } = compileConfined(opened, {
      soundness,
      language,
      form: "closure",
      ...(mounted && { packages: mounted.confiner }),
    });
    const nameOf = (file: string): string => (file === place ? entry : file);
    const placed = placeDiagnostics(
      diagnostics,
      (file) => files[file],
      (file) => (file.startsWith(`${root}/`) ? nameOf(file).slice(root.length + 1) : file),
    );
    if (placed.some(({ severity }) => severity === "error")) throw new CompileError(placed);
    if (!isLockedDown()) await import("@capc/runtime/lockdown");
    const named = outputs.map((output) => ({ ...output, source: nameOf(output.source) }));
    const all = instantiate(named, entry, await loadPackages(named));
    return Object.freeze({ exports: withoutRaw(all), diagnostics: placed });
  };

  const close = async (): Promise<void> => {
    session?.close();
    session = undefined;
  };

  return Object.freeze({ load, close, [Symbol.asyncDispose]: close });
}

const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** A path below the virtual root, whatever the name says: `..` does not lead out. */
function placeOf(name: string, directory: string): string {
  const parts = name.startsWith("/") ? [] : directory.slice(root.length).split("/");
  for (const part of name.split(/[/\\]/)) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  const path = parts.filter((part) => part !== "").join("/");
  return `${root}/${/\.[cm]?[jt]s$/.test(path) ? path : `${path || "module"}.ts`}`;
}
