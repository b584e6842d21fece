import { double } from "./helper.ts";

// A type may be imported in place.
export type Helper = typeof import("./helper.ts");
export const twice = (value: number): number => double(value);

// A member may be called `import`.
export const shop = { import: (name: string): string => name.toUpperCase() };
export const goods = (): string => shop.import("tea");
