import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fakeRunner } from "../fakes.ts";
import { utf8 } from "../pure.ts";
import { why } from "../test/dir-kinds.ts";
import { makeRunner, type RunnerOptions, word, words } from "./make-runner.ts";

const folder = mkdtempSync(join(tmpdir(), "capc-runner-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sh = (script: string, more: Partial<RunnerOptions> = {}) =>
  makeRunner({ program: "/bin/sh", argv: ["-c", script, "sh", "--", words(9, { anything: true })], ...more });
const outOf = async (runner: ReturnType<typeof sh>, args: readonly string[] = []): Promise<string> =>
  utf8.decode((await runner.run({ args })).stdout);
const isAlive = (pid: number): boolean => {
  const { stdout } = spawnSync("/bin/sh", ["-c", `cat /proc/${pid}/stat`], { encoding: "utf8" });
  return stdout !== "" && !/\) Z /.test(stdout);
};

describe("makeRunner", () => {
  it("runs a program, and answers how it ended and what it wrote", async () => {
    const result = await sh("cat; echo oops >&2; exit 3").run({ stdin: utf8.encode("given") });
    expect([result.code, utf8.decode(result.stdout), utf8.decode(result.stderr)]).toEqual([3, "given", "oops\n"]);
    expect(Object.isFrozen(result) && Object.getPrototypeOf(result.stdout) === Uint8Array.prototype).toBe(true);
    expect((await sh("kill -9 $$").run()).code).toBe(-1);
    expect((await sh("exit 0").run({ stdin: new Uint8Array(1_000_000) })).code).toBe(0);
    expect(await outOf(sh("wc -c"))).toBe("0\n");
  });

  it("passes words on as they are, and no shell reads them", async () => {
    const args = ["$(touch x)", "a b", "'\"", "-rf", "*", "", "\n", "é"];
    expect(await outOf(sh('shift; for w in "$@"; do printf "[%s]" "$w"; done'), args)).toBe(
      args.map((arg) => `[${arg}]`).join(""),
    );
  });

  it("gives no more of this process than its options say", async () => {
    process.env.CAPC_SECRET = "secret";
    expect(await outOf(sh("env | grep -v -e ^PWD -e ^_ -e ^SHLVL; pwd"))).toBe("/\n");
    expect(await outOf(sh("echo $A; pwd", { env: { A: "1" }, cwd: folder }))).toBe(`1\n${folder}\n`);
    delete process.env.CAPC_SECRET;
    // A file that this process has open is none that the program has.
    const fd = openSync(join(folder, "open"), "w");
    expect(await outOf(sh("ls -l /proc/self/fd"))).not.toContain(folder);
    closeSync(fd);
    // Nor one that was handed to this process by whoever started it.
    const script = `import { makeRunner } from "@capc/std/host";
      const { stdout } = await makeRunner({ program: "/bin/ls", argv: ["-l", "/proc/self/fd"] }).run();
      console.log(Buffer.from(stdout).toString());`;
    const command = `exec 9> ${join(folder, "handed")}; ${process.execPath} --input-type=module -e '${script}'`;
    const { stdout } = spawnSync("/bin/sh", ["-c", command], { encoding: "utf8" });
    expect(stdout).toContain("/proc/");
    expect(stdout).not.toContain(folder);
  });

  const argv = ["a", word({ matching: /[a-z]+|\d\d/ }), "b", words(2)];
  it.each([
    ["makeRunner", makeRunner({ program: "/bin/echo", argv })],
    ["fakeRunner", fakeRunner(argv, (given) => ({ stdout: `${given.join(" ")}\n` }))],
  ])("lets a module fill in what was left open, and nothing else: %s", async (_name, echo) => {
    const out = async (...args: readonly string[]): Promise<string> => utf8.decode((await echo.run({ args })).stdout);
    expect(await out("x")).toBe("a x b\n");
    expect(await out("42", "y", "z")).toBe("a 42 b y z\n");
    for (const args of [
      [],
      ["x", "y", "z", "q"],
      ["X"],
      ["x1"],
      ["x\ny"],
      ["421"],
      ["-n"],
      ["x", "-n"],
      ["x", "--", "y"],
    ])
      expect(await why(() => out(...args))).toBe("refused");
    expect(await why(() => out("x", "nul\0"))).toBe("refused");
    expect(await why(() => out("x", "x".repeat(200_000)))).toBe("refused");
    for (const args of ["x", [1], [["x"]], ["\ud800"], { 0: "x", length: 1 }] as never[])
      expect(await why(() => echo.run({ args }))).toBe("bad-argument");
    for (const stdin of ["text", [1]] as never[])
      expect(await why(() => echo.run({ args: ["x"], stdin }))).toBe("bad-argument");
  });

  it("takes no template that leaves more open than it says", async () => {
    const make = (argv: RunnerOptions["argv"], program = "/bin/echo") => why(() => makeRunner({ program, argv }));
    expect(await make([word({ anything: true })])).toBe("bad-argument");
    expect(await make(["--", word({ anything: true })])).toBe("done");
    expect(await make([words(2), word()])).toBe("bad-argument");
    for (const flag of ["g", "y", "m"])
      expect(await make([word({ matching: new RegExp("x", flag) })])).toBe("bad-argument");
    expect(await make([], "echo")).toBe("bad-argument");
    expect(await why(() => makeRunner({ program: "/bin/echo", argv: [], cwd: "." }))).toBe("bad-argument");
  });

  it("kills what takes too long or says too much, with all that it has started", async () => {
    const file = join(folder, "pid");
    const slow = sh(`sleep 100 & echo $! > ${file}; wait`, { timeoutMs: 500 });
    expect(await why(() => slow.run())).toBe("timeout");
    expect(await why(() => sh("yes", { maxOutput: 100_000 }).run())).toBe("too-large");
    expect((await sh(`sleep 100 > /dev/null 2>&1 & echo $! >> ${file}`).run()).code).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const pids = readFileSync(file, "utf8").trim().split("\n").map(Number);
    expect(pids.map((pid) => pid > 0 && !isAlive(pid))).toEqual([true, true]);
    // Out of the group, with the pipe in its hands.
    expect(await why(() => sh("setsid sleep 3 & sleep 0.05; exit 0", { timeoutMs: 200 }).run())).toBe("timeout");
  });

  it("says why it cannot, and not where", async () => {
    expect(await why(() => makeRunner({ program: join(folder, "none"), argv: [] }).run())).toBe("not-found");
    expect(await why(() => makeRunner({ program: folder, argv: [] }).run())).toBe("denied");
    const one = sh("sleep 0.2", { concurrent: 1 });
    const first = one.run();
    expect(await why(() => one.run())).toBe("busy");
    await first;
    expect(await why(() => one.run())).toBe("done");
  });
});
