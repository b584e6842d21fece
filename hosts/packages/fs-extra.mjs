// Files: made, copied, listed, removed.
import { tmpdir } from "node:os";
import { join } from "node:path";
import fs from "fs-extra";

export default async () => {
  const folder = await fs.mkdtemp(join(tmpdir(), "capc-hosts-"));
  await fs.outputJson(join(folder, "a/b.json"), { a: 1 });
  await fs.copy(join(folder, "a"), join(folder, "c"));
  const found = [
    await fs.readJson(join(folder, "c/b.json")),
    fs.readdirSync(folder),
    await fs.pathExists(join(folder, "x")),
  ];
  await fs.remove(folder);
  return [...found, fs.existsSync(folder)];
};
