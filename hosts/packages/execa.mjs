// Processes: output, failure, templates.
import { execa, execaSync } from "execa";

export default async () => {
  const failed = await execa(process.execPath, ["-e", "console.error('oh'); process.exit(3)"]).catch((error) => [
    error.name,
    error.exitCode,
    error.stderr,
    error instanceof Error,
  ]);
  const { stdout } = await execa`node -p ${"1 + 1"}`;
  return [stdout, failed, execaSync("node", ["-p", "[1].at(0)"], { lines: true }).stdout];
};
