/** The files of a new project, by path. `main.ts` runs at once and shows a capability and a guard. */
export const projectTemplate: Readonly<Record<string, string>> = {
  "tsconfig.json": `{
  "extends": "capc/tsconfig",
  "compilerOptions": {
    "rootDir": "src",
    "outDir": "dist",
    "plugins": [{ "name": "capc" }]
  },
  "include": ["src"]
}
`,
  "src/main.ts": `import type { Console } from "@capc/std";

/** Whoever holds a purse can ask and deposit. Nobody can reach its balance: that is a variable of makePurse. */
interface Purse {
  getBalance(): number;
  deposit(amount: number): void;
}

const makePurse = (start: number): Purse => {
  let balance = start;
  return {
    getBalance: () => balance,
    deposit: (amount) => {
      balance += amount;
    },
  };
};

/** The parameter type is all that this program can touch. Ask for something else, and \`capc run\` says so. */
export default function main({ out }: { out: Console }): void {
  const purse = makePurse(10);
  purse.deposit(5);
  out.print(\`the balance is \${purse.getBalance()}\`);

  // Types hold when the program runs: text from outside says it is a number, and a guard looks.
  for (const text of ["7", '"seven"']) {
    try {
      purse.deposit(JSON.parse(text) as number);
      out.print(\`deposited \${text}\`);
    } catch (error) {
      out.print(\`refused \${text}: \${error instanceof Error ? error.message : "for another reason"}\`);
    }
  }
  out.print(\`the balance is \${purse.getBalance()}\`);
}
`,
  ".gitignore": `node_modules/
dist/
`,
};

/** What a new project can be told, and one that builds with something else. */
export const projectScripts = { build: "capc build", check: "capc check", start: "capc run" };
export const adoptedScripts = { check: "capc check" };

type PackageJson = Record<string, unknown>;

/**
 * A package.json with all that a project needs. What an existing one says stays as it is, order included; only what it lacks is added. Undefined if
 * it says something that a project of modules cannot live with.
 */
export function completePackage(
  existing: PackageJson | undefined,
  name: string,
  version: string,
  scripts: Readonly<Record<string, string>>,
): PackageJson | undefined {
  const result: PackageJson = { ...(existing ?? { name, version: "0.1.0", private: true }) };
  if ((result.type ??= "module") !== "module") return undefined;
  result.scripts = { ...scripts, ...recordOf(result.scripts) };
  const present = { ...recordOf(result.dependencies), ...recordOf(result.devDependencies) };
  const add = (kind: "dependencies" | "devDependencies", packages: readonly string[]): void => {
    const missing = packages.filter((one) => !(one in present));
    if (missing.length > 0)
      result[kind] = { ...recordOf(result[kind]), ...Object.fromEntries(missing.map((one) => [one, version])) };
  };
  add("dependencies", ["@capc/runtime", "@capc/std"]);
  add("devDependencies", ["capc"]);
  return result;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
