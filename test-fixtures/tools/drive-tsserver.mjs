// An editor's end of the line to a `tsserver`: requests in lines, answers and events in frames.
import { spawn } from "node:child_process";
import { execPath } from "node:process";

/** Starts the server of a TypeScript for a folder, which may bring plug-ins along. */
export function driveTsserver(tsserver, folder) {
  const words = ["--allowLocalPluginLoads", "--disableAutomaticTypingAcquisition"];
  const child = spawn(execPath, [tsserver, ...words], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  const listeners = new Set();
  let number = 0;
  let bytes = Buffer.alloc(0);
  child.stdout.on("data", (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const head = bytes.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(bytes.subarray(0, Math.max(0, head)).toString())?.[1]);
      if (head < 0 || bytes.length < head + 4 + length) return;
      const message = JSON.parse(bytes.subarray(head + 4, head + 4 + length).toString());
      bytes = bytes.subarray(head + 4 + length);
      if (message.type === "response") waiting.get(message.request_seq)?.(message.body);
      else for (const hear of listeners) hear(message);
    }
  });
  const tell = (command, given) => {
    child.stdin.write(`${JSON.stringify({ seq: ++number, type: "request", command, arguments: given })}\n`);
    return number;
  };
  return {
    tell,
    ask: (command, given) => new Promise((done) => waiting.set(tell(command, given), done)),
    /** The next event that is as wished. */
    hear: (isWished) =>
      new Promise((done) => {
        const hear = (message) => {
          if (!isWished(message)) return;
          listeners.delete(hear);
          done(message);
        };
        listeners.add(hear);
      }),
    /** What it says of a file, as soon as that is as wished. */
    async until(file, isWished) {
      const end = performance.now() + 20_000;
      for (;;) {
        const said = await this.ask("semanticDiagnosticsSync", { file });
        if (isWished(said)) return said;
        if (performance.now() > end) throw new Error(`the last was ${JSON.stringify(said)}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    end: () => child.kill(),
  };
}
