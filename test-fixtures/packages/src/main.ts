import type { Console } from "@capc/std";
import { Box, lie, mutate, tries } from "evil";
import { bare, list, plus, shape } from "old";
import { read, make } from "./b.ts";
import { signal } from "./a.ts";
const attempt = (act: () => unknown): string => { try { return `${typeof act()}`; } catch (error) { return error instanceof TypeError ? error.message : "other"; } };
export default function main({ out }: { out: Console }): void {
  out.print(`${tries().join(", ")}|`);
  out.print(attempt(() => lie()));
  const x = { a: 1 };
  out.print(`${mutate(x)} ${x.a}`);
  const box = new Box(3);
  out.print(attempt(() => box.twice()));
  out.print(attempt(() => box.n));
  out.print(`${signal()} ${read()} ${read()}`);
  const one = make();
  out.print(`${one.tick()} ${one.tick()} ${make().tick()}`);
  out.print(JSON.stringify([plus(1, 3), list(), bare(), shape()]));
}
