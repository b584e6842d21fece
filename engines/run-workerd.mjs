// Cloudflare's workerd: a worker of the modules answers one request. It evaluates no text, so all of it is embedded.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { inFolder } from "./run-command.mjs";

const worker = `import { audit } from "./main.js";
export default { fetch: async () => new Response(await audit()) };
`;
const embed = (name) => `(name = "${name}", esModule = embed "${name}")`;
const configuration = (names) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "audit", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "audit")]
);
const worker :Workerd.Worker = (modules = [${names.map(embed)}], compatibilityDate = "2026-11-01");
`;

export const runWorkerd = (command, texts) => {
  const modules = { "worker.js": worker, ...texts };
  return inFolder({ ...modules, "audit.capnp": configuration(Object.keys(modules)) }, async (folder) => {
    const server = spawn(command, ["serve", "--control-fd=1", "audit.capnp"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let complaint = "";
    server.stderr.on("data", (data) => {
      complaint += data;
    });
    const ended = new Promise((resolve) => {
      server.once("exit", resolve);
    });
    try {
      const lines = createInterface({ input: server.stdout });
      const port = await Promise.race([
        new Promise((resolve) => {
          lines.on("line", (line) => {
            const { event, port: number } = JSON.parse(line);
            if (event === "listen") resolve(number);
          });
        }),
        ended.then(() => undefined),
      ]);
      if (port === undefined) throw new Error(complaint.trim().split("\n")[0]);
      const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(30_000) });
      const text = await response.text();
      if (!response.ok) throw new Error(complaint.trim().split("\n")[0] || text);
      return text;
    } finally {
      server.kill("SIGKILL");
      await ended;
    }
  });
};
