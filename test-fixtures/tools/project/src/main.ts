import "@capc/runtime/lockdown";
import { type Guard, guard } from "@capc/runtime";
import { isEven } from "./even.ts";
import { exercise } from "./exercise.ts";
import type { Item } from "./item.ts";
import * as purse from "./purse.ts";
import { used } from "./unused.ts";

declare const console: { log(text: string): void };

// A class, for this file is the host's.
class Desk {
  readonly #items: Guard<Item> = guard<Item>();
  takes(value: unknown): boolean {
    return this.#items.is(value);
  }
}

const desk = new Desk();
export const results: readonly unknown[] = [
  ...exercise({ purse, even: { isEven: isEven as (n: unknown) => boolean }, used: used as (name: unknown) => string }),
  [desk.takes({ id: "a", price: 1 }), desk.takes({ id: "a" })],
];
console.log(JSON.stringify(results));
