import { execFileSync, spawnSync } from "node:child_process";
import { emittedNames } from "@capc/runtime/tables";
import { describe, expect, it } from "vitest";
import { isAllowed, readFixtures } from "../test-fixtures/verifier/fixtures.ts";
import { isConfined, verify } from "./index.ts";

const refused = readFixtures("refused");
const reasonsOf = (text: string, goal: "module" | "closure"): readonly string[] =>
  verify(text, { goal, imports: isAllowed }).map(({ reason }) => reason);

const prologue = 'import { safe as safe$, harden as harden$ } from "@capc/runtime/emitted"; const { Math } = safe$();';
const inFunction = (body: string): string => `${prologue}\nfunction f(x) { ${body} }\nharden$(f);\n`;

describe("good texts", () => {
  const goods = readFixtures("good");

  it("has enough of both forms", () => {
    expect(goods.filter(({ goal }) => goal === "closure").length).toBeGreaterThanOrEqual(6);
    expect(goods.filter(({ goal }) => goal === "module").length).toBeGreaterThanOrEqual(6);
  });

  it.each(goods)("$name", ({ text, goal }) => {
    expect(verify(text, { goal, imports: isAllowed })).toEqual([]);
    expect(isConfined(text, { goal, imports: isAllowed })).toBe(true);
  });

  it("are good in their own goal only", () => {
    for (const { text, goal, name } of goods) {
      const other = goal === "module" ? "closure" : "module";
      expect(isConfined(text, { goal: other, imports: isAllowed }), name).toBe(false);
    }
  });
});

describe("hostile texts", () => {
  it("are many", () => {
    expect(refused.length).toBeGreaterThanOrEqual(150);
  });

  it.each(refused)("$name", ({ text, goal }) => {
    const expected = /\/\/ refused: ([\w-]+)\n$/.exec(text)?.[1];
    expect(reasonsOf(text, goal)).toContain(expected);
  });

  it("are programs that the engine would run", () => {
    const script = `
      const vm = require("node:vm");
      const texts = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
      const broken = texts.filter(({ goal, text }) => {
        try { goal === "closure" ? new vm.Script(text) : new vm.SourceTextModule(text); return false; } catch { return true; }
      });
      console.log(JSON.stringify(broken.map(({ name }) => name)));`;
    const answer = execFileSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", "-e", script], {
      input: JSON.stringify(refused),
      encoding: "utf8",
    });
    expect(JSON.parse(answer)).toEqual([]);
  });
});

describe("any string at all", () => {
  const deep = 100_000;
  const strings: Readonly<Record<string, string>> = {
    nothing: "",
    "white space": " \t\n\u2028\ufeff",
    NUL: "\0",
    "a byte order mark": "\ufeffvar a;",
    "half a surrogate pair": inFunction("return '\udc00';"),
    "both halves, apart": inFunction("return '\udc00\ud800';"),
    parentheses: "(".repeat(deep),
    "closed parentheses": `${prologue}\nconst a = ${"(".repeat(deep)}1${")".repeat(deep)};`,
    brackets: "[".repeat(deep),
    braces: "{".repeat(deep),
    arrows: "a=>".repeat(deep),
    negations: `${prologue}\nconst a = ${"!".repeat(deep)}1;`,
    sums: inFunction(`return ${"x+".repeat(deep)}1;`),
    members: inFunction(`return x${".y".repeat(deep)};`),
    calls: inFunction(`return x${"()".repeat(deep)};`),
    blocks: inFunction(`${"{".repeat(5_000)}${"}".repeat(5_000)}`),
    templates: inFunction(`return ${"`${".repeat(5_000)}x${"}`".repeat(5_000)};`),
    classes: inFunction(`return ${"class extends (".repeat(3_000)}x${") {}".repeat(3_000)};`),
    "a regular expression": `/${"(".repeat(deep)}/`,
    "a long string": `"${"x".repeat(10_000_000)}"`,
    "a megabyte of names": "a;".repeat(500_000),
    "ten megabytes of comment": `/* ${"x".repeat(10_000_000)}`,
    "ten megabytes of garbage": "\u0001\uffff)]}`".repeat(1_700_000),
    "a hashbang": `#!/usr/bin/env node\n${prologue}`,
    using: inFunction("using y = x;"),
    "await using": inFunction("return async () => { await using y = x; };"),
    "import defer": `import defer * as ns from "./b.js"; ${prologue}`,
    "import source": `import source ns from "./b.js"; ${prologue}`,
    "an import call by phase": inFunction('return import.defer("./b.js");'),
    "a private name of nobody": inFunction("return x.#y;"),
    "a surplus closing brace": `${prologue}\n}`,
    "two prototypes": inFunction("return { __proto__: x, __proto__: x };"),
    "an octal escape": inFunction("return '\\01';"),
    "an escaped keyword": inFunction("ret\\u0075rn x;"),
    "an escaped import": inFunction("return \\u0069mport('node:fs');"),
    "a call with an escaped parenthesis": inFunction("return import\\u0028'node:fs');"),
    "a decorator": `${prologue}\n@f class A {}\nharden$(A);`,
    "export equals": `${prologue}\nexport = 1;`,
  };

  it.each(Object.entries(strings))("%s", (_name, text) => {
    for (const goal of ["module", "closure"] as const) {
      const refusals = verify(text, { goal });
      expect(refusals.length).toBeGreaterThan(0);
      expect(refusals.length).toBeLessThanOrEqual(50);
      for (const { reason, message, line, column, offset } of refusals) {
        expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(message.length).toBeGreaterThan(0);
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it("ends no process, however deep it is nested", () => {
    // Where no stack is left V8 cannot compile a regular expression, and gives up: each text is the first of a process that does.
    const nests = [
      ["`${", "}`"],
      ["function () { return ", "}"],
      ["x + ", ""],
      ["(", ")"],
    ];
    const script = `
      const { verify } = await import(${JSON.stringify(new URL("dist/index.js", import.meta.url).href)});
      const [open, close] = JSON.parse(process.argv[1]);
      for (const depth of [350, 400, 2000]) {
        const text = "function f(x) { return " + open.repeat(depth) + "/a(b|c)/" + close.repeat(depth) + "; }";
        process.stdout.write(verify(text, { goal: "module" }).length > 0 ? "refused " : "accepted ");
      }`;
    for (const nest of nests) {
      const child = spawnSync(process.execPath, ["--input-type=module", "-e", script, "--", JSON.stringify(nest)]);
      expect([nest[0], child.status, String(child.stdout)]).toEqual([nest[0], 0, "refused refused refused "]);
    }
  });

  it("is answered from deep in the stack as well", () => {
    const at = (depth: number): readonly unknown[] => {
      try {
        return at(depth + 1);
      } catch {
        return verify(inFunction("return x;"), { goal: "module" });
      }
    };
    expect(Array.isArray(at(0))).toBe(true);
  });
});

describe("what it says", () => {
  it("names the culprit and its place, in the order of the text", () => {
    const text = `${prologue}\nfunction f(x) {\n  return x.constructor(fetch,\r\n    "\u{1F600}", eval);\n}\nharden$(f);\n`;
    expect(verify(text, { goal: "module" })).toEqual([
      expect.objectContaining({ reason: "leak-name", line: 3, column: 12, offset: text.indexOf("constructor") }),
      expect.objectContaining({ reason: "free-name", line: 3, column: 24, offset: text.indexOf("fetch") }),
      expect.objectContaining({ reason: "free-name", line: 4, column: 11, offset: text.indexOf("eval") }),
    ]);
    expect(verify(text, { goal: "module" })[1]?.message).toContain("`fetch`");
  });

  it("allows no import that it was not told of", () => {
    const text = `${prologue} import { a } from "./a.js";\nexport { a };\n`;
    expect(verify(text, { goal: "module" }).map(({ reason }) => reason)).toEqual(["not-allowed"]);
    expect(isConfined(text, { goal: "module", imports: ["./a.js"] })).toBe(true);
    expect(isConfined(text, { goal: "module", imports: ["./A.js", "a", "./a"] })).toBe(false);
    expect(isConfined(text, { goal: "module", imports: (specifier) => specifier === "./a.js" })).toBe(true);
  });

  it("takes only `true` for permission, and an exception for a refusal", () => {
    const text = `${prologue} import { a } from "./a.js";\nexport { a };\n`;
    const imports = (() => "yes") as unknown as () => boolean;
    const fails = () => {
      throw new Error("not now");
    };
    expect(isConfined(text, { goal: "module", imports })).toBe(false);
    expect(isConfined(text, { goal: "module", imports: fails })).toBe(false);
  });

  it("lets no permission reach the parts of the runtime that are for hosts", () => {
    for (const specifier of ["@capc/runtime/lockdown", "@capc/runtime/tables", "@capc/runtime/"]) {
      expect(isConfined(`${prologue} import "${specifier}";\n`, { goal: "module", imports: () => true })).toBe(false);
    }
  });

  it("knows exactly the names that the runtime emits", async () => {
    expect([...emittedNames].sort()).toEqual(Object.keys(await import("@capc/runtime/emitted")).sort());
  });
});
