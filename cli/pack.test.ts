import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const folders = [".", "runtime", "verifier", "std"];

interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let place: string;
let packed: readonly Packed[];

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "capc-pack-"));
  // Without scripts: the build of `prepare` has been made by `npm test`.
  const words = [
    "pack",
    "--ignore-scripts",
    "--json",
    "--pack-destination",
    place,
    ...folders.map((name) => `./${name}`),
  ];
  packed = JSON.parse(execFileSync("npm", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The sources below a folder: no tests and what they stand on, no outputs. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !/^(dist|node_modules|test)\//.test(path))
    .map((path) => join(folder, path));
}

const emitted = (sources: readonly string[]): readonly string[] =>
  sources.flatMap((path) => [".js", ".d.ts"].map((ending) => join("dist", path.replace(/\.ts$/, ending))));

const expected: Readonly<Record<string, readonly string[]>> = {
  capc: [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "config.schema.json",
    "grants.schema.json",
    "package.json",
    "tsconfig.module.json",
    "tsserver/package.json",
    ...readdirSync(join(root, "docs/rules")).map((name) => `docs/rules/${name}`),
    ...emitted(["index.ts", ...["audit", "compiler", "importer", "editor", "plugins", "cli"].flatMap(sourcesIn)]),
  ],
  ...Object.fromEntries(
    folders
      .slice(1)
      .map((folder) => [
        `@capc/${folder}`,
        [
          "LICENSE",
          "README.md",
          "package.json",
          ...emitted(sourcesIn(folder).map((path) => path.slice(folder.length + 1))),
        ],
      ]),
  ),
};

test("the tarballs hold what is needed and nothing else", () => {
  const files = Object.fromEntries(packed.map((one) => [one.name, one.files.map(({ path }) => path).sort()]));
  expect(files).toEqual(Object.fromEntries(Object.entries(expected).map(([name, paths]) => [name, [...paths].sort()])));
});

test("the packages agree on their versions and say what a registry shows", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const folder of folders) {
    const about = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    expect(about).toMatchObject({ version, license: "MIT", type: "module", engines: { node: ">=20.19" } });
    expect(about.description).toMatch(/./);
    for (const [name, wanted] of Object.entries(about.dependencies ?? {}))
      if (name.startsWith("@capc/")) expect({ folder, name, wanted }).toEqual({ folder, name, wanted: version });
  }
});

test("installed into an empty folder, `npx capc init && npx capc run` works, and so do build and check", () => {
  const folder = join(place, "project");
  mkdirSync(folder);
  const shell = (line: string): string => {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" });
    expect({ line, status, stderr: status === 0 ? "" : stderr }).toEqual({ line, status: 0, stderr: "" });
    return stdout;
  };
  const tarballs = packed.map(({ filename }) => `'${join(place, filename)}'`).join(" ");
  shell(`npm install --prefer-offline --no-audit --no-fund --ignore-scripts ${tarballs}`);
  expect(shell("npx --no-install capc init && npx --no-install capc run")).toBe(`wrote package.json
wrote tsconfig.json
wrote src/main.ts
wrote .gitignore
next: npm install && npx capc run
the balance is 15
deposited 7
refused "seven": JSON.parse(text): expected number, got string
the balance is 22
`);
  shell("npm run check && npm run build && npx --no-install capc explain CAP1001");
  expect(readdirSync(join(folder, "dist")).sort()).toEqual(["main.d.ts", "main.js", "main.js.map"]);
  const host = `import "@capc/runtime/lockdown";
    const { default: main } = await import("./dist/main.js");
    try { main({ out: 3 }) } catch (error) { console.log(error.code, error.message) }`;
  expect(shell(`node --input-type=module -e '${host}'`)).toBe(
    "ERR_CAPC_GUARD main(#1.out): expected Console, got number\n",
  );
}, 60_000);
