import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("what was patched after this package was loaded is asked by none of its capabilities", () => {
  const host = fileURLToPath(new URL("./test/patched-host.mjs", import.meta.url));
  // It cannot clean up after itself any more.
  const folder = mkdtempSync(join(tmpdir(), "capc-patched-"));
  const out = execFileSync(process.execPath, [host, folder], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(out)).toEqual([
    "bad-name",
    "bad-name",
    "not-a-file",
    "text\nmore\n",
    ["text", "more"],
    "bad-argument",
    "quota",
    null,
    "c3a9",
    true,
    true,
    "bad-argument",
    null,
    0,
    "refused",
    "words\n",
    "evil.example",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "w6k=",
    "unpacked",
    "bad-name",
    1,
    '{"a":[1]}',
  ]);
});

it("nor are patched modules of the network, or the parts of a URL, by those that talk to others", () => {
  const host = fileURLToPath(new URL("./test/patched-network.mjs", import.meta.url));
  const refused = ["refused", "refused", "refused", "bad-argument"];
  expect(JSON.parse(execFileSync(process.execPath, [host], { encoding: "utf8" }))).toEqual([
    ...refused,
    "/v1/x",
    ...["bad-name", "bad-name", "bad-name"],
    "refused",
    "HTTP/1.1 421",
    "refused",
  ]);
});
