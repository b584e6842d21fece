/** Reads the channels, and tries them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * All channels, by name. Each is three modules in one text: a third one, and the two that would talk through it and import nothing else. The
 * header says where capc stops it.
 */
export function readChannels() {
  return readdirSync(root)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const header = { language: "error", soundness: "error" };
      const [third, sender, receiver] = readFileSync(root + file, "utf8").split(/^\/\/ ---- \w+\n/m);
      for (const [, key, value] of third.matchAll(/^\/\/ (stopped|language|soundness|note): (.+)$/gm)) header[key] = value;
      const [how, code] = (header.stopped ?? "").split(" ");
      if (receiver === undefined || !/^(check|runtime)$/.test(how) || (how === "check") !== (code !== undefined))
        throw new Error(`${file}: three modules, and where it is stopped`);
      const { language, soundness } = header;
      return { name: file.slice(0, -3), stopped: how, code, language, soundness, third, sender, receiver };
    });
}

/**
 * What the receiver tells from whether the sender has sent, in two fresh instances of the three modules. It may ask twice, for asking can
 * change what is asked.
 */
export async function hears(start) {
  const ask = async (modules) => {
    const found = [];
    for (let i = 0; i < 2; i++) {
      try {
        found.push(String(await modules.receive()));
      } catch (error) {
        found.push(`threw ${error?.name}`);
      }
    }
    return found.join(" then ");
  };
  const quiet = await ask(await start());
  const loud = await start();
  try {
    await loud.send();
  } catch {}
  const heard = await ask(loud);
  return quiet === heard ? undefined : `${quiet} | ${heard}`;
}
