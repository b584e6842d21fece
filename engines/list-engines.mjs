// The engines that the audit is run in, and where each is from.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { arch, env, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { runBrowser } from "./run-browser.mjs";
import { runCommand, versionOf } from "./run-command.mjs";
import { runQuickJs } from "./run-quickjs.mjs";
import { runWorkerd } from "./run-workerd.mjs";

const modules = fileURLToPath(new URL("node_modules/", import.meta.url));
const inPackages = (path) => (existsSync(join(modules, path)) ? join(modules, path) : undefined);
const onPath = (name) =>
  (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
const versionOfPackage = (name) => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;

/** A command that some package or system has; `find` answers its path, or nothing. */
const command = (name, kind, find, run, missing) => ({
  name,
  kind,
  missing,
  isHere: () => find() !== undefined,
  version: () => versionOf(find()),
  run: (texts) => run(find(), texts),
});

const noBinary = existsSync(modules) ? `npm has no binary of it for ${platform}-${arch}` : "not installed";
const node = (line) =>
  command(
    `Node ${line}`,
    "V8",
    () => inPackages(`node-${line}/bin/node`),
    (path, texts) => runCommand(path, [], texts),
    noBinary,
  );

/** QuickJS does not say its version; that of the package stands for it. */
const quickJs = (name, variant) => ({
  name,
  kind: "QuickJS",
  missing: "not installed",
  isHere: () => inPackages(variant) !== undefined,
  version: async () => versionOfPackage(variant),
  run: (texts) => runQuickJs(variant, texts),
});

const cpu = arch === "arm64" ? "aarch64" : arch;
const debian = (name) => `not installed: apt-get install ${name}, on Debian`;

export const nodeLines = ["20", "22", "24", "26"].map(node);

export const engines = [
  ...nodeLines,
  command(
    "Deno",
    "V8",
    () => inPackages(".bin/deno"),
    (path, texts) => runCommand(path, ["run", "--quiet", "--no-config"], texts),
    noBinary,
  ),
  command(
    "workerd",
    "V8",
    () => inPackages(`@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}/bin/workerd`),
    runWorkerd,
    noBinary,
  ),
  command(
    "Chromium",
    "V8",
    () => onPath("chromium"),
    (path, texts) => runBrowser(path, "chromium", texts),
    debian("chromium"),
  ),
  command(
    "Firefox",
    "SpiderMonkey",
    () => onPath("firefox-esr") ?? onPath("firefox"),
    (path, texts) => runBrowser(path, "firefox", texts),
    debian("firefox-esr"),
  ),
  // Its command wants a script of the installation to have run; the binary itself does not.
  command(
    "Bun",
    "JavaScriptCore",
    () => inPackages(`@oven/bun-${platform}-${cpu}/bin/bun`),
    (path, texts) => runCommand(path, ["run", "--no-install"], texts),
    noBinary,
  ),
  quickJs("QuickJS", "@jitl/quickjs-wasmfile-release-sync"),
  quickJs("QuickJS-ng", "@jitl/quickjs-ng-wasmfile-release-sync"),
];
