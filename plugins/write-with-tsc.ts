import { resolve } from "node:path";
import type ts from "typescript-6";
import { refusalsOf } from "../importer/verify-outputs.ts";
import type { MapParts } from "./chain-maps.ts";
import type { Beside } from "./compile-beside-tsc.ts";

/** JavaScript, and the way back to its source, for what TypeScript would write. */
export interface Replacement {
  readonly code: string;
  readonly map: MapParts;
}

/**
 * Writes as TypeScript does, and where it does, with the JavaScript of capc in the place of its own; declarations and all else are TypeScript's. What is to be
 * written of a module is shown to the verifier here, in its last form: whatever other plug-ins do, nothing else reaches the disk.
 */
export function writeWith(
  write: ts.WriteFileCallback,
  { outputs, isModule }: Beside,
  hostFor: (file: ts.SourceFile) => Replacement | undefined,
  hasMap: boolean,
): ts.WriteFileCallback {
  return (name, text, mark, onError, files = [], data) => {
    const refuse = (reason: string): void => {
      if (onError === undefined) throw new Error(`${name}: ${reason}`);
      onError(reason);
    };
    const [file, ...others] = files;
    const kind = kindOf(name);
    if (kind === undefined || file === undefined || file.fileName.endsWith(".json"))
      return write(name, text, mark, onError, files, data);
    const path = resolve(file.fileName);
    const ofModule = isModule(path);
    const made = ofModule ? outputs.get(path) : hostFor(file);
    if (made === undefined && !ofModule) return write(name, text, mark, onError, files, data);
    if (made === undefined || others.length > 0) return refuse("capc has made no module of it");
    const code = kind === "map" ? withMap(text, made.map) : withComment(made, hasMap ? text : "");
    const [refusal] = ofModule && kind === "code" ? refusalsOf({ ...outputs.get(path)!, code }) : [];
    if (refusal !== undefined)
      return refuse(`CAP9001: the verifier refuses it: ${refusal.message} (line ${refusal.line})`);
    return write(name, code, mark, onError, files, data);
  };
}

function kindOf(name: string): "code" | "map" | undefined {
  if (/\.[cm]?jsx?$/.test(name)) return "code";
  return /\.[cm]?jsx?\.map$/.test(name) ? "map" : undefined;
}

/** TypeScript knows how files are called and where they lie; what in them leads where is ours. */
const withMap = (text: string, { names, mappings }: MapParts): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), names, mappings });

const inline = "data:application/json;base64,";

/** Our code, with the comment that TypeScript has put behind its own. */
function withComment({ code, map }: Replacement, text: string): string {
  const address = /(?:^|\n)\/\/# sourceMappingURL=(\S+)\s*$/.exec(text)?.[1];
  if (address === undefined) return code;
  const own = address.startsWith(inline)
    ? inline + Buffer.from(withMap(decoded(address.slice(inline.length)), map)).toString("base64")
    : address;
  return `${code}${code.endsWith("\n") ? "" : "\n"}//# sourceMappingURL=${own}\n`;
}

const decoded = (text: string): string => Buffer.from(text, "base64").toString();
