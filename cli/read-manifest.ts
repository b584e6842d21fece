import type { Opened } from "../compiler/1-open/session.ts";
import { SignatureKind, SymbolFlags, type Type, TypeFlags } from "../compiler/1-open/typescript.ts";

/** What `main` asks for under one name. */
export interface Asked {
  readonly name: string;
  /** The type, as a person would write it. */
  readonly type: string;
  /** What `capc run` has that fits; undefined if nothing does. */
  readonly grant: "console" | "args" | undefined;
  readonly isOptional: boolean;
}

/** What the first module of a program says about itself by its default export. */
export type Manifest =
  | { readonly kind: "no-default" }
  /** The default export, or its parameter, is of a type that a program's main cannot have. */
  | { readonly kind: "not-a-main"; readonly reason: string }
  | { readonly kind: "main"; readonly asked: readonly Asked[] };

/** Reads the parameter type of the default export: it is the program's permission manifest. */
export function readManifest({ program, checker, isRuntimeFile }: Opened, entry: string): Manifest {
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
  if (isConsole(powers) || checker.isArrayLikeType(powers) || (!isRecord && !(powers.flags & TypeFlags.Unknown)))
    return notMain(`\`main\` takes a record of powers, such as \`{ out: Console }\`, not ${quoted(powers)}`);

  const members = isRecord ? checker.getPropertiesOfType(powers) : [];
  const types = members.length === 0 ? [] : checker.getTypeOfSymbol(members);
  const asked = members.map(({ name, flags }, index): Asked => {
    const declared = types[index] && present(types[index]);
    if (declared !== undefined && declared.flags & TypeFlags.Any) return untyped(name);
    return {
      name,
      type: declared ? checker.typeToString(declared) : "unknown",
      grant: declared && grantFor(name, declared),
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
  /** By where it is declared: anybody can call an interface of his own `Console`. */
  function isConsole(type: Type): boolean {
    const declared = type.flags & TypeFlags.Object ? type.getSymbol() : undefined;
    return declared?.name === "Console" && declared.declarations.some(({ path }) => isRuntimeFile(path));
  }
  function grantFor(name: string, type: Type): Asked["grant"] {
    if (isConsole(type)) return "console";
    return name === "args" && /^(readonly )?string\[\]$/.test(checker.typeToString(type)) ? "args" : undefined;
  }
}

/** JavaScript says no types: there the names have to do. */
const untyped = (name: string): Asked => ({
  name,
  type: "any",
  grant: ({ out: "console", args: "args" } as const)[name],
  isOptional: false,
});

const notMain = (reason: string): Manifest => ({ kind: "not-a-main", reason });
