import { afterAll, beforeAll, expect, it } from "vitest";
import { partsOfUnion, typesAt } from "./read-types.ts";
import { type Opened, openSession, type Session } from "./session.ts";
import { isArrayLiteralExpression, isBinaryExpression, isStringLiteral, type Node } from "./typescript.ts";

const text = `export const words = (text: string) => text.match(/a/g) ?? [];
export const name = "name";
export const other = "other";`;

let session: Session;
let opened: Opened;
beforeAll(() => {
  session = openSession();
  opened = session.openTexts({ "/a.ts": text });
});
afterAll(() => session.close());

function find(matches: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const look = (node: Node): undefined => {
    if (matches(node)) found.push(node);
    node.forEachChild(look);
  };
  look(opened.modules[0]!.tree);
  return found;
}

// When the first of these fails, TypeScript has been repaired, and read-types.ts can go.
it("stands in for a question that TypeScript panics over", () => {
  expect(() => opened.checker.getTypeAtLocation(find(isArrayLiteralExpression))).toThrow(/^panic: /);
});

it("answers all other questions of a batch", () => {
  const [empty] = find(isArrayLiteralExpression);
  const strings = find(isStringLiteral);
  const types = typesAt(opened.checker, [strings[0]!, empty!, strings[1]!]);
  expect(types.map((type) => type?.isStringLiteralType() && type.value)).toEqual(["name", undefined, "other"]);
});

it("takes unions apart that cannot be taken apart as they are", () => {
  const [union] = typesAt(opened.checker, find(isBinaryExpression));
  const parts = partsOfUnion(union!, opened.checker);
  expect(parts.map((part) => opened.checker.typeToString(part))).toEqual(["RegExpMatchArray", "[]"]);
});
