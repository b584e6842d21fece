import type { Int, Max, Min } from "@capc/runtime";
type UserId = string & { readonly __brand: "UserId" };
type Port = Int & Min<1> & Max<65535>;
interface Level { readonly name: string; readonly value: number }
enum Color { Red = "red", Blue = "blue" }
const table = { m: 1, km: 1000, cm: 0.01 } as const satisfies Record<string, number>;
type Unit = keyof typeof table;
export const units = Object.keys(table) as Unit[];
export const entries = Object.entries(table) as [Unit, number][];
export const colors = Object.keys(Color) as (keyof typeof Color)[];
export const root = "root" as UserId;
export const admins: readonly UserId[] = ["a" as UserId, "b" as UserId];
export const port = 8080 as Port;
export const levels = [{ name: "low", value: -1 }, { name: "high", value: 5 }] as readonly Level[];
export const run = (): unknown => [units, entries, colors, root, admins, port, levels, units.map((u) => table[u])];
