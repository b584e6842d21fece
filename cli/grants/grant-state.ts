import { resolve } from "node:path";
import { readGranted } from "./grant-files.ts";
import { type Host, type Kind, type Opening, splitSuffix, wrong } from "./kinds.ts";

const parseStore =
  (isReadOnly: boolean) =>
  (spec: string, base: string): Opening => {
    const [path, right] = splitSuffix(spec, ["ro"]);
    if (path === "" || path === ":memory:") wrong("there is no path in it");
    if (right !== undefined && !isReadOnly) wrong("`:ro` gives less than that");
    return (host) => {
      const store = host.database(databasePath(host, path, base)).store();
      return isReadOnly ? store.readOnly() : store;
    };
  };

/** The file itself may be missing: it is made. */
export const databasePath = ({ files }: Host, path: string, base: string): string => {
  const at = resolve(base, path);
  const found = files.kindOf(at);
  if (found === "folder" || found === "other") wrong(`${path} is not a file`);
  if (files.kindOf(resolve(at, "..")) !== "folder") wrong(`there is no directory for ${path}`);
  return at;
};

const parseConfig = (spec: string, base: string): Opening => {
  if (spec.startsWith("env:")) {
    const names = spec.slice(4).split(",");
    if (!names.every((name) => /^\w+$/.test(name))) wrong("it is written env:NAME,NAME");
    return ({ makers, env }) => makers.makeConfig(env, names);
  }
  if (spec === "") wrong("there is no path in it");
  return (host) => {
    let settings: unknown;
    try {
      settings = JSON.parse(readGranted(host, spec, base));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return wrong(`${spec} is not JSON`);
    }
    if (typeof settings !== "object" || settings === null || Array.isArray(settings))
      return wrong(`${spec} is not an object of texts`);
    const odd = Object.entries(settings).find(([, value]) => typeof value !== "string");
    if (odd !== undefined) wrong(`\`${odd[0]}\` in ${spec} is not a text`);
    return host.makers.makeConfig(settings as Record<string, string>, Object.keys(settings));
  };
};

const parseKey =
  (make: (makers: Host["makers"], pem: string) => unknown) =>
  (spec: string, base: string): Opening => {
    if (spec === "") wrong("there is no path in it");
    return (host) => make(host.makers, readGranted(host, spec, base));
  };

const parseSigner = parseKey((makers, pem) => makers.makeSigner(pem));

/** What is kept, and what is read at the start. */
export const stateKinds: Readonly<Record<string, Kind>> = {
  Store: { allows: "keep data in one database file", forms: ["./data.sqlite"], parse: parseStore(false) },
  ReadStore: {
    allows: "read what is kept in one database file",
    forms: ["./data.sqlite", "./data.sqlite:ro"],
    parse: parseStore(true),
  },
  Config: {
    allows: "read some settings",
    forms: ["./config.json", "env:HOST,PORT"],
    parse: parseConfig,
  },
  Signer: {
    allows: "sign data by one key",
    forms: ["./private.pem", "new"],
    parse: (spec, base) => (spec === "new" ? ({ makers }) => makers.makeSigner() : parseSigner(spec, base)),
  },
  Verifier: {
    allows: "check what was signed by one key",
    forms: ["./public.pem"],
    parse: parseKey((makers, pem) => makers.makeVerifier(pem)),
  },
};
