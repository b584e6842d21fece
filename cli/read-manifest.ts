import type { Opened } from "../compiler/1-open/session.ts";
import { SignatureKind, SymbolFlags, type Type, TypeFlags } from "../compiler/1-open/typescript.ts";
import { findKind } from "./grants/find-kind.ts";
import { identifyPower } from "./grants/identify-power.ts";
import type { Kind } from "./grants/kinds.ts";
import { readColumns } from "./grants/read-columns.ts";

/** What `main` asks for under one name. */
export interface Asked {
  readonly name: string;
  /** The type, as a person would write it. */
  readonly type: string;
  /** The words of the command line, a capability, or nothing that `capc run` has. */
  readonly wants: "args" | Wanted | undefined;
  readonly isOptional: boolean;
}

/** A capability of `@capc/std`, or a part of one. */
export interface Wanted {
  /** Its interface. */
  readonly kindName: string;
  readonly kind: Kind;
  /** What of it the type declares; undefined in JavaScript without types: all. */
  readonly members: readonly string[] | undefined;
  readonly isWhole: boolean;
}

/** What the first module of a program says about itself by its default export. */
export type Manifest =
  | { readonly kind: "no-default" }
  /** The default export, or its parameter, is of a type that a program's main cannot have. */
  | { readonly kind: "not-a-main"; readonly reason: string }
  | { readonly kind: "main"; readonly asked: readonly Asked[] };

/** Reads the parameter type of the default export: it is the program's permission manifest. */
export function readManifest(opened: Opened, entry: string): Manifest {
  const { program, checker } = opened;
  const tree = program.getSourceFile(entry);
  const module = tree && checker.getSymbolAtLocation(tree);
  const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === "default");
  if (exported === undefined) return { kind: "no-default" };
  const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  if (!(symbol.flags & SymbolFlags.Value)) return { kind: "no-default" };
  const type = checker.getTypeOfSymbol(symbol);
  const [signature] = type === undefined ? [] : checker.getSignaturesOfType(type, SignatureKind.Call);
  if (signature === undefined) return notMain("the default export is not a function");

  const [first] = signature.getParameters();
  const given = first && checker.getTypeOfSymbol(first);
  if (given === undefined) return { kind: "main", asked: [] };
  const powers = present(given);
  if (powers.flags & TypeFlags.Any) return { kind: "main", asked: ["out", "args"].map(untyped) };
  const isRecord = (powers.flags & (TypeFlags.Object | TypeFlags.Intersection | TypeFlags.Union)) !== 0;
  const isOdd = checker.isArrayLikeType(powers) || (!isRecord && !(powers.flags & TypeFlags.Unknown));
  if (isOdd || identifyPower(powers, opened) !== undefined)
    return notMain(`\`main\` takes a record of powers, such as \`{ out: Console }\`, not ${quoted(powers)}`);

  const members = isRecord ? checker.getPropertiesOfType(powers) : [];
  const types = members.length === 0 ? [] : checker.getTypeOfSymbol(members);
  const asked = members.map(({ name, flags }, index): Asked => {
    const declared = types[index] && present(types[index]);
    if (declared !== undefined && declared.flags & TypeFlags.Any) return untyped(name);
    return {
      name,
      type: declared ? checker.typeToString(declared) : "unknown",
      wants: declared && wantedBy(name, declared),
      isOptional: (flags & SymbolFlags.Optional) !== 0,
    };
  });
  return { kind: "main", asked };

  function present(type: Type): Type {
    return checker.getNonNullableType(type) ?? type;
  }
  function quoted(type: Type): string {
    return `\`${checker.typeToString(type)}\``;
  }
  function wantedBy(name: string, type: Type): Asked["wants"] {
    if (name === "args" && /^(readonly )?string\[\]$/.test(checker.typeToString(type))) return "args";
    const power = identifyPower(type, opened);
    const kind = power && findKind(power.kind, power.row && readColumns(power.row, opened));
    return kind && { kindName: power.kind, kind, members: power.members, isWhole: power.isWhole };
  }
}

/** JavaScript says no types: there the names have to do. */
const untyped = (name: string): Asked => {
  const kind = name === "out" ? findKind("Console") : undefined;
  const wants = kind && ({ kindName: "Console", kind, members: undefined, isWhole: true } as const);
  return { name, type: "any", wants: name === "args" ? "args" : wants, isOptional: false };
};

const notMain = (reason: string): Manifest => ({ kind: "not-a-main", reason });
