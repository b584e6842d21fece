// Browsers: a page on the loopback interface runs the modules and sends the answer back. No driver is needed for that.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { inFolder } from "./run-command.mjs";

const patience = 60_000;
const flagsOf = {
  chromium: (folder) => [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    `--user-data-dir=${folder}`,
  ],
  firefox: (folder) => ["--headless", "--no-remote", "--profile", folder],
};

const page = `<!doctype html><meta charset="utf-8"><script type="module">
const send = (body) => fetch("/answer", { method: "POST", body });
try {
  const { audit } = await import("./main.js");
  await send(await audit());
} catch (error) {
  await send(JSON.stringify({ failure: String(error) + error.stack }));
}
</script>`;

export const runBrowser = (command, kind, texts) =>
  inFolder({}, async (folder) => {
    let answer;
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    const server = createServer(async (request, response) => {
      const name = request.url.slice(1);
      if (name === "answer") answer(await text(request));
      const isModule = Object.hasOwn(texts, name);
      response.writeHead(name === "" || name === "answer" || isModule ? 200 : 404, {
        "content-type": isModule ? "text/javascript" : "text/html",
      });
      response.end(isModule ? texts[name] : name === "" ? page : "");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = `http://127.0.0.1:${server.address().port}/`;
    const browser = spawn(command, [...flagsOf[kind](folder), address], { stdio: "ignore", detached: true });
    const ended = once(browser, "exit").then(() => undefined);
    const timer = setTimeout(answer, patience);
    try {
      const said = await Promise.race([answered, ended]);
      if (said === undefined) throw new Error(`the browser did not answer within ${patience / 1000} s`);
      return said;
    } finally {
      clearTimeout(timer);
      server.close();
      server.closeAllConnections();
      // A browser is many processes: its group goes as one.
      if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, "SIGKILL");
      await ended;
    }
  });
