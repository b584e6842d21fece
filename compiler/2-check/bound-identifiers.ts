import {
  type BindingName,
  type Identifier,
  isArrayBindingPattern,
  isIdentifier,
  isObjectBindingPattern,
} from "../1-open/typescript.ts";

/** The identifiers that a name or a pattern declares. */
export function boundIdentifiers(name: BindingName | undefined): readonly Identifier[] {
  if (name === undefined) return [];
  if (isIdentifier(name)) return [name];
  if (!isObjectBindingPattern(name) && !isArrayBindingPattern(name)) return [];
  return name.elements.flatMap((element) => ("name" in element ? boundIdentifiers(element.name) : []));
}
