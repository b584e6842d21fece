// Starts the notes, and uses their page with Chromium as a person would: `npm run notes`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, execPath, exit, getuid, stdout } from "node:process";
import { fileURLToPath } from "node:url";

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const browsers = [env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = browsers.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  stdout.write("FAILED notes: there is no browser: apt-get install chromium, or set CHROMIUM to one\n");
  exit(1);
}
if (!existsSync(at("node_modules/.package-lock.json"))) {
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], {
    cwd: at("."),
    stdio: "inherit",
  });
  if (status !== 0) exit(status ?? 1);
}
const { chromium } = await import("playwright-core");

const folder = mkdtempSync(join(tmpdir(), "capc-notes-"));
mkdirSync(join(folder, "texts"));
const grants = [
  "http=0",
  `page=${at("../page")}`,
  `texts=${folder}/texts`,
  `cards=${folder}/cards.sqlite`,
  "clock",
  "log=stderr:warn",
];
const words = ["run", at("../main.ts"), ...grants.flatMap((grant) => ["--grant", grant])];
const server = spawn(execPath, [at("../../../dist/cli/main.js"), ...words], { stdio: ["ignore", "pipe", "inherit"] });
const wrong = [];
const same = (what, got, wanted) => {
  if (JSON.stringify(got) !== JSON.stringify(wanted))
    wrong.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
};
let browser;
try {
  const url = await new Promise((done, fail) => {
    server.stdout.once("data", (text) => done(/http:\S+/.exec(String(text))[0]));
    server.once("close", () => fail(new Error("the notes did not start")));
  });
  // Chromium refuses to be root in its own sandbox.
  browser = await chromium.launch({ executablePath, args: getuid?.() === 0 ? ["--no-sandbox"] : [] });
  const tab = await browser.newPage();
  const complaints = [];
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on(
    "console",
    (message) =>
      message.type() === "error" && !message.location().url.endsWith("/favicon.ico") && complaints.push(message.text()),
  );
  await tab.goto(url);
  const keep = async (title, text, shown) => {
    await tab.getByLabel("Title").fill(title);
    await tab.getByLabel("Text").fill(text);
    await tab.getByRole("button", { name: "Keep" }).click();
    await tab
      .locator("li span")
      .getByText(shown ?? title, { exact: true })
      .waitFor({ timeout: 10_000 });
  };
  const titles = () => tab.locator("li span").allTextContents();
  const attack = '<img src="x" onerror="document.title=1">';
  await keep("milk", "two bottles");
  await keep(attack, "<script>document.title = 2</script>");
  same("the notes", (await titles()).toSorted(), [attack, "milk"]);
  same("images in them", await tab.locator("img").count(), 0);

  await tab.reload();
  const milk = tab.locator("li").filter({ hasText: "milk" });
  await milk.getByRole("button", { name: "Open" }).click();
  await tab.waitForFunction(() => document.querySelector("textarea").value !== "", undefined, { timeout: 10_000 });
  same("what is opened", await tab.getByLabel("Text").inputValue(), "two bottles");
  await keep("oat milk", "three bottles");
  same("what is changed", (await titles()).toSorted(), [attack, "oat milk"]);
  same("its file", readFileSync(join(folder, "texts/1.txt"), "utf8"), "three bottles");

  await tab.locator("li").filter({ hasText: "oat milk" }).getByRole("button", { name: "Remove" }).click();
  await tab.locator("li").filter({ hasText: "oat milk" }).waitFor({ state: "detached", timeout: 10_000 });
  same("what is left", await titles(), [attack]);
  same("the file of what was removed", existsSync(join(folder, "texts/1.txt")), false);

  same("the title of the page", await tab.title(), "Notes");
  same("what the browser complains of", complaints, []);
  await tab.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'a script of nobody'";
    document.body.append(script);
  });
  same("a script that is not the page's", await tab.title(), "Notes");
  stdout.write(
    `${wrong.length === 0 ? "ok    " : "FAILED"} notes in Chromium ${browser.version()}\n${wrong.map((one) => `       ${one}\n`).join("")}`,
  );
} catch (error) {
  wrong.push(error);
  stdout.write(`FAILED notes: ${error.message}\n`);
} finally {
  await browser?.close();
  server.kill("SIGINT");
  rmSync(folder, { recursive: true });
}
exit(wrong.length === 0 ? 0 : 1);
