export enum Level { Debug, Info, Warn = 10 }
export const enum Mode { Fast = "fast", Slow = "slow" }
const names = { [Level.Debug]: "debug", [Level.Info]: "info", [Level.Warn]: "warn" } as const;
export const nameOf = (level: Level): string => names[level];
export const levels = ["low", "mid", "high"] as const;
export type Name = (typeof levels)[number];
export const rank = (name: Name): number => levels.indexOf(name);
export const speed = (mode: Mode): number => (mode === Mode.Fast ? 2 : 1);
export const run = (): unknown => [nameOf(Level.Warn), Level[1], rank("mid"), speed(Mode.Slow), Object.keys(names), levels.map((name) => name.length)];
