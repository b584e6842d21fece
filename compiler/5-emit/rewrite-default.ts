import {
  isClassDeclaration,
  isExportAssignment,
  isFunctionDeclaration,
  ModifierFlags,
  type Node,
  type Statement,
} from "../1-open/typescript.ts";
import { type EmitInput, exportWords } from "./module-shape.ts";

/**
 * Gives a default export that has no name one: it can only be frozen through a binding.
 * Answers the name, or `undefined` for every other statement.
 */
export function nameDefault(statement: Statement, { rewritten }: EmitInput): string | undefined {
  const why = "the default export is a binding that can be frozen";
  const { edits, fresh } = rewritten;
  if (isExportAssignment(statement) && !statement.isExportEquals) {
    const local = fresh("default");
    edits.overwrite(statement.getStart(), statement.expression.getStart(), `const ${local} = `, why);
    return local;
  }
  // Of overloads, only the one with a body is there when the program runs.
  const isDeclaration =
    (isFunctionDeclaration(statement) && statement.body !== undefined) || isClassDeclaration(statement);
  if (
    !isDeclaration ||
    !(statement.modifierFlags & ModifierFlags.Default) ||
    (statement as { name?: Node }).name !== undefined
  )
    return undefined;
  const words = exportWords(statement);
  const local = fresh("default");
  edits.overwrite(words[0]!.getStart(), words.at(-1)!.getEnd(), `const ${local} =`, why);
  edits.insert(statement.getEnd(), ";", why);
  return local;
}
