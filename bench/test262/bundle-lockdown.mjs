import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** The text of a script that locks down the realm in which it is evaluated: the built runtime, in one piece. */
export const bundleLockdown = async () => {
  const input = fileURLToPath(new URL("../../runtime/dist/lockdown-on-import.js", import.meta.url));
  const bundle = await rolldown({ input, logLevel: "silent" });
  const { output } = await bundle.generate({ format: "iife", banner: '"use strict";' });
  return output[0].code;
};
