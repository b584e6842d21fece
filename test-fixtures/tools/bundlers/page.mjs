// A page of a browser: built by Vite and served under a policy that forbids `eval`, and shown by Vite's development server, with its overlay.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { env, getuid, stdout } from "node:process";

const browsers = [env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const installed = () => browsers.find((path) => path !== undefined && existsSync(path));

/** The system's browser. Where there is none, Debian's is installed, if one may; none is ever downloaded from elsewhere. */
export function findBrowser() {
  if (installed() === undefined && getuid?.() === 0) {
    stdout.write("there is no browser: apt-get install chromium\n");
    spawnSync("apt-get", ["update"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  }
  return installed();
}

const html = `<!doctype html>
<meta charset="utf-8">
<title>waiting</title>
<script type="module" src="/src/page.ts"></script>
`;
const page = `import { exercise } from "./exercise.ts";
import { isEven } from "./even.ts";
import * as purse from "./purse.ts";
import { used } from "./unused.ts";

declare const document: { title: string };

const noEval = (): string => {
  try {
    return new Function("return 'eval works'")() as string;
  } catch {
    return "no eval";
  }
};
document.title = JSON.stringify([...exercise({ purse, even: { isEven: isEven as never }, used: used as never }), noEval()]);
`;

/** Answers what is wrong, nothing if all is well. */
export async function examinePage(root, results) {
  writeFileSync(join(root, "index.html"), html);
  writeFileSync(join(root, "src/page.ts"), page);
  const config = readFileSync(join(root, "tsconfig.json"), "utf8");
  writeFileSync(join(root, "tsconfig.json"), config.replace('"src/main.ts"', '"src/main.ts", "src/page.ts"'));
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  try {
    return [...(await examineBuilt(browser, root, results)), ...(await examineServed(browser, root, results))];
  } finally {
    await browser.close();
  }
}

const wanted = (results) => JSON.stringify([...results.slice(0, -1), "no eval"]);

async function titleOf(tab) {
  await tab.waitForFunction(() => document.title !== "waiting", undefined, { timeout: 20_000 });
  return tab.title();
}

async function examineBuilt(browser, root, results) {
  const { build } = await import("vite");
  const { default: capc } = await import("../../../dist/plugins/vite.js");
  const outDir = join(root, "out/page");
  await build({ root, configFile: false, logLevel: "silent", plugins: [capc()], build: { outDir } });
  const server = createServer((request, response) => {
    const path = join(outDir, request.url === "/" ? "index.html" : request.url);
    if (!existsSync(path)) return response.writeHead(404).end();
    const type = extname(path) === ".html" ? "text/html" : "text/javascript";
    response.writeHead(200, { "content-type": type, "content-security-policy": "default-src 'self'; script-src 'self'" });
    response.end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const tab = await browser.newPage();
  try {
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    const said = await titleOf(tab);
    return said === wanted(results) ? [] : [`the built page: ${said}`];
  } finally {
    await tab.close();
    server.close();
  }
}

async function examineServed(browser, root, results) {
  const { createServer } = await import("vite");
  const { default: capc } = await import("../../../dist/plugins/vite.js");
  const headers = { "content-security-policy": "script-src 'self' 'unsafe-inline'" };
  const server = await createServer({ root, configFile: false, logLevel: "silent", plugins: [capc()], server: { headers, host: "127.0.0.1" } });
  await server.listen(0);
  const wrong = [];
  const tab = await browser.newPage();
  const overlay = () => tab.evaluate(() => document.querySelector("vite-error-overlay")?.shadowRoot?.textContent ?? "");
  try {
    await tab.goto(server.resolvedUrls.local[0]);
    const said = await titleOf(tab);
    if (said !== wanted(results)) wrong.push(`the served page: ${said}`);

    const source = join(root, "src/unused.ts");
    const good = readFileSync(source, "utf8");
    writeFileSync(source, `${good}export const spy = () => fetch;\n`);
    await tab.waitForSelector("vite-error-overlay", { state: "attached", timeout: 10_000 });
    const shown = await overlay();
    const place = `src/unused.ts:${good.split("\n").length}:25`;
    for (const part of ["CAP1001", "`fetch` was never granted to this module", place, "take a `Fetcher` as a parameter"])
      if (!shown.includes(part)) wrong.push(`the overlay lacks ${part}: ${shown.slice(0, 1500)}`);
    writeFileSync(source, good.replace("`used $", "`mended $"));
    await tab.waitForFunction(() => document.title.includes("mended well"), undefined, { timeout: 10_000 });
    if ((await overlay()) !== "") wrong.push("the overlay stays when the leak is mended");
  } finally {
    await tab.close();
    await server.close();
  }
  return wrong;
}
