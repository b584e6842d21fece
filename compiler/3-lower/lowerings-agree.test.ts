import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { differenceOf } from "../../test-fixtures/tools/compare-guards.ts";
import { makeTypes } from "../../test-fixtures/tools/make-types.ts";
import { makeRandom } from "../../test-fixtures/tools/random.ts";
import { prelude } from "../../test-fixtures/tools/type-prelude.ts";
import { type Opened, openSession } from "../1-open/session.ts";
import { isTypeNode, type Node } from "../1-open/typescript.ts";
import { makeTypeNames } from "./find-type-declaration.ts";
import type { Definition } from "./guard.ts";
import { makeSyntaxLowering } from "./lower-syntax.ts";
import { isUndecidable, makeTypeLowering } from "./lower-type.ts";

const session = openSession();
afterAll(() => session.close());

const folder = fileURLToPath(new URL("../../test-fixtures/", import.meta.url));

/** All texts of the fixtures that hold programs, by a path that leaves out where the repository is. */
const fixtures: Readonly<Record<string, string>> = Object.fromEntries(
  ["rewrite", "programs", "declarations"].flatMap((name) =>
    readdirSync(`${folder}${name}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => [`/${name}/${path}`, readFileSync(`${folder}${name}/${path}`, "utf8")]),
  ),
);

function randomTypes(seed: number, count: number): string {
  const declarations: string[] = [];
  const { type } = makeTypes(makeRandom(seed), (write) => {
    const id = `D${declarations.length}`;
    declarations.push(write(id));
    return id;
  });
  const types = Array.from({ length: count }, (_, at) => `type T${at} = ${type(3).text};`);
  return `${prelude}\n${declarations.join("\n")}\n${types.join("\n")}\nexport {};`;
}

/** Lowers every type that is written down both ways, and answers how often syntax decided and where the two differ. */
function compareAll(opened: Opened) {
  const trees = new Map(opened.modules.map(({ path, tree }) => [path, tree]));
  const target = (from: string, specifier: string): string | undefined => {
    const path = new URL(specifier, `file://${from}`).pathname;
    return specifier.startsWith(".") && trees.has(path) ? path : undefined;
  };
  const bySyntax = new Map<string, Definition>();
  const byChecker = new Map<string, Definition>();
  const meaningOf = makeTypeNames({ tree: (path) => trees.get(path), target });
  const syntax = makeSyntaxLowering(meaningOf, bySyntax);
  const checker = makeTypeLowering(opened.checker, byChecker, opened, () => undefined);
  const differences: string[] = [];
  let decided = 0;
  const visit = (node: Node, path: string): void => {
    if (isTypeNode(node)) {
      const left = syntax.lowerNode(node, path);
      const type = left && opened.checker.getTypeFromTypeNode(node);
      if (left !== undefined && type !== undefined) {
        decided++;
        const right = checker(type);
        const difference = isUndecidable(right)
          ? `undecidable: ${right.part}: ${right.reason}`
          : differenceOf({ guard: left, definitions: bySyntax }, { guard: right, definitions: byChecker });
        if (difference !== undefined) differences.push(`${path} ${node.getText()}: ${difference}`);
      }
    }
    node.forEachChild((child) => visit(child, path));
  };
  for (const { path, tree } of opened.modules) visit(tree, path);
  return { decided, differences };
}

describe("lowering from syntax and lowering by the checker", () => {
  it("give the same for every type that a fixture writes", () => {
    const { decided, differences } = compareAll(session.openTexts(fixtures));
    expect(differences).toEqual([]);
    expect(decided).toBeGreaterThan(300);
  });

  it.each([1, 2, 3])("give the same for the random types of seed %i and their parts", (seed) => {
    const { decided, differences } = compareAll(session.openTexts({ "/types.ts": randomTypes(seed, 400) }));
    expect(differences).toEqual([]);
    expect(decided).toBeGreaterThan(2000);
  });
});
