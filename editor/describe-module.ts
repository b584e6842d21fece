import type { Opened } from "../compiler/1-open/opened.ts";
import {
  isFunctionDeclaration,
  isParameterDeclaration,
  isVariableStatement,
  ModifierFlags,
  type Node,
  type ParameterDeclaration,
} from "../compiler/1-open/typescript.ts";
import { moduleTarget } from "../compiler/2-check/module-target.ts";
import { innermost, isFunctionNode } from "../compiler/3-lower/find-functions.ts";
import { type Guard, partsOf, resolve } from "../compiler/3-lower/guard.ts";
import { type Lowering, makeLowering } from "../compiler/3-lower/lower-build.ts";
import { writeShape } from "../compiler/4-rewrite/write-shape.ts";

/** What an editor shows of a module beside its errors. Of one state of the project. */
export interface ModuleDescriber {
  /** What the guard of the parameter at an offset accepts, as Markdown, and where the parameter stands. */
  parameterAt(
    path: string,
    offset: number,
  ): { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** Which capabilities the exported functions of a module ask for: parameter and type. */
  authorityOf(path: string): readonly string[] | undefined;
}

export function describeModules(opened: Opened): ModuleDescriber {
  const modules = new Map(opened.modules.map((module) => [module.path, { module }]));
  const target = (from: string, specifier: string) => moduleTarget(from, specifier, modules);
  const { checker } = opened;
  const lowering = makeLowering({ modules, target }, checker, opened, "warning");

  const guardOf = (parameter: ParameterDeclaration, path: string): Guard | undefined => {
    if (parameter.type !== undefined) return lowering.lowerNode(parameter.type, path);
    const type = checker.getTypeAtLocation(parameter.name);
    return type && lowering.lowerQuietly(type, path);
  };

  return {
    parameterAt(path, offset) {
      const parameter = findParameter(modules.get(path)?.module.tree, offset);
      const guard = parameter && guardOf(parameter, path);
      if (parameter === undefined || guard === undefined) return undefined;
      const shape = JSON.stringify(JSON.parse(writeShape(guard, lowering.definitions)), undefined, 2);
      const text = `capc lets through \`${guard.text}\`\n\n\`\`\`json\n${shape}\n\`\`\``;
      return { text, start: parameter.name.getStart(), end: parameter.name.getEnd() };
    },
    authorityOf(path) {
      const tree = modules.get(path)?.module.tree;
      return tree?.statements.flatMap((statement) =>
        exportedFunctions(statement).flatMap(({ parameters }) =>
          parameters.flatMap((parameter) => {
            const guard = guardOf(parameter, path);
            return guard !== undefined && mentionsPower(guard, lowering) ? [parameter.getText()] : [];
          }),
        ),
      );
    },
  };
}

const exportedFunctions = (statement: Node): readonly { readonly parameters: readonly ParameterDeclaration[] }[] => {
  if (!((statement as { modifierFlags?: number }).modifierFlags! & ModifierFlags.Export)) return [];
  if (isFunctionDeclaration(statement)) return [statement];
  if (!isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ initializer }) => {
    const value = initializer && innermost(initializer);
    return value !== undefined && isFunctionNode(value) ? [value] : [];
  });
};

/** Whether a value of the type lets its holder do something: it is a function or an object with methods, or has one in it. */
function mentionsPower(guard: Guard, { definitions }: Lowering, seen = new Set<Guard>()): boolean {
  const plain = resolve(guard, definitions);
  if (seen.has(plain)) return false;
  seen.add(plain);
  if (plain.kind === "capability" || plain.kind === "function") return true;
  return partsOf(plain, definitions).some((part) => mentionsPower(part, { definitions } as Lowering, seen));
}

function findParameter(tree: Node | undefined, offset: number): ParameterDeclaration | undefined {
  let found: ParameterDeclaration | undefined;
  for (let at: Node | undefined = tree; at !== undefined; ) {
    let next: Node | undefined;
    at.forEachChild((child) => {
      if (child.getStart() <= offset && offset <= child.getEnd()) next ??= child;
      return undefined;
    });
    if (next !== undefined && isParameterDeclaration(next)) found = next;
    else if (next !== undefined && isFunctionNode(next)) found = undefined;
    at = next;
  }
  return found;
}
