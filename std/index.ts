export type * from "./types/console.ts";
export type * from "./types/data.ts";
export type * from "./types/fetcher.ts";
export type * from "./types/files.ts";
export type * from "./types/http-listener.ts";
export type * from "./types/random.ts";
export type * from "./types/runner.ts";
export type * from "./types/time.ts";
