// Uses `@capc/std/pure` from a compiled module in every engine that is installed: `node engines/use-pure.mjs [NAME …]`.
// QuickJS alone has neither TextEncoder nor URL. The bundle is the one for browsers, and must say the same everywhere as Node's own functions do here.
import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";
import capc from "../dist/plugins/esbuild.js";
import { engines } from "./list-engines.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const text = "é 漢 😀 ".repeat(1000);
const packed = gzipSync(text).toString("base64");
const expected = JSON.stringify([
  createHash("sha256").update(text).digest("hex"),
  createHmac("sha256", "key").update(text).digest("base64url"),
  text.length,
  "too-large",
  "127.0.0.1",
  "b.html",
  '{"a":[1,null]}',
]);
const files = {
  "tsconfig.json": JSON.stringify({
    extends: at("../tsconfig.module.json"),
    include: ["use.ts"],
  }),
  "package.json": '{ "type": "module" }',
  "use.ts": `import { base64, base64url, hex, hmac, inflate, json, parseUrl, path, reasonOf, sha256, utf8 } from "@capc/std/pure";
export const use = (packed: string): string => {
  const text = utf8.decode(inflate(base64.decode(packed), 100_000, "gzip"));
  const limited = (): unknown => {
    try {
      return inflate(base64.decode(packed), 100, "gzip");
    } catch (error) {
      return reasonOf(error);
    }
  };
  return JSON.stringify([
    hex.encode(sha256(text)),
    base64url.encode(hmac("key", text)),
    text.length,
    limited(),
    parseUrl("http://0x7f.1/a")?.hostname,
    path.join("a", "../b.html"),
    json.write(json.parse('{"a":[1,null]}')),
  ]);
};
`,
  "main.js": `import { use } from "./use.ts";
export const audit = async () => JSON.stringify({ said: use(${JSON.stringify(packed)}) });
`,
};

const folder = mkdtempSync(join(tmpdir(), "capc-pure-"));
try {
  symlinkSync(at("../node_modules"), join(folder, "node_modules"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const { outputFiles } = await build({
    ...{ absWorkingDir: folder, entryPoints: ["main.js"], plugins: [capc()] },
    ...{ bundle: true, write: false, format: "esm", platform: "browser" },
    // Deno loads what it has of Node late, when somebody prints, and that assigns what lockdown has made read-only by then.
    banner: { js: 'if (typeof Deno !== "undefined") { await import("node:util"); void globalThis.process; }' },
  });
  let failed = 0;
  const named = argv.slice(2).map((name) => name.toLowerCase());
  const isWanted = (name) => named.length === 0 || named.some((one) => name.toLowerCase().includes(one));
  for (const engine of engines.filter(({ name, kind }) => kind !== "QuickJS" && isWanted(name))) {
    let verdict = `not run: ${engine.missing}`;
    if (engine.isHere()) {
      const answer = await engine.run({ "main.js": outputFiles[0].text }).catch((error) => `${error}`);
      const isSame = answer.trim() === JSON.stringify({ said: expected });
      if (!isSame) failed++;
      verdict = isSame ? "the same as Node's" : `FAILED: ${answer.slice(0, 300)}`;
    }
    console.log(`${engine.name.padEnd(11)} ${verdict}`);
  }
  console.log(`the bundle has ${outputFiles[0].text.length} characters, none of them Node's`);
  exit(failed > 0 ? 1 : 0);
} finally {
  rmSync(folder, { recursive: true });
}
