import { type Checker, type Node, NodeBuilderFlags, type Type } from "../1-open/typescript.ts";
import { emittedSpecifier } from "./emitted-specifier.ts";

/** Writes inferred types as text that stands in a declaration file. Each costs a round trip; nothing that is annotated comes here. */
export interface TypePrinter {
  ofNode(node: Node): string;
  /** The result of a function, method or accessor. */
  ofResult(signature: Node): string;
  constantOf(enumMember: Node): string | number | undefined;
}

export function makeTypePrinter(checker: Checker): TypePrinter {
  const print = (type: Type | undefined, at: Node): string => {
    if (type === undefined) return "unknown";
    const text = checker.typeToString(type, at, NodeBuilderFlags.NoTruncation);
    return text.replace(
      /import\("([^"]+)"\)/g,
      (_, specifier: string) => `import(${JSON.stringify(emittedSpecifier(specifier))})`,
    );
  };
  return {
    ofNode: (node) => print(checker.getTypeAtLocation(node), node),
    ofResult(signature) {
      const found = checker.getSignatureFromDeclaration(signature);
      return print(found && checker.getReturnTypeOfSignature(found), signature);
    },
    constantOf: (enumMember) => checker.getConstantValue(enumMember),
  };
}
