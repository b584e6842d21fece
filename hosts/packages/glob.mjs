// Paths: finds files, at once and as a stream.
import { fileURLToPath } from "node:url";
import { glob, globSync } from "glob";

const cwd = fileURLToPath(new URL(".", import.meta.url));

export default async () => [
  globSync("r*.mjs", { cwd }).sort(),
  (await glob("../packages/{ajv,zod}.mjs", { cwd })).sort(),
];
