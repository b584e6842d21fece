import { readFileSync } from "node:fs";
//~ CAP1005
import { isDeepStrictEqual } from "util";
//~ CAP1005
import "./effects.css";
//~ CAP1005
import { lockdown, stackOf as trace } from "@capc/runtime";
//~ CAP1005 CAP1005
import * as runtime from "@capc/runtime";
//~ CAP1005
import { Console } from "@capc/std";
//~ CAP1005
import { size } from "./shapes.ts" with { type: "json" };
//~ CAP1005

export { join } from "node:path";
//~ CAP1005
export * from "left-pad";
//~ CAP1005
// Nothing is taken, and still the module runs.
import {} from "node:net";
//~ CAP1005
import { type Socket } from "node:net";
//~ CAP1005
// There are modules of these names, and an engine reads them as other names: a host's, perhaps.
import { size as first } from "./sh%61pes.ts";
//~ CAP1005
import { size as second } from "./shapes.js#a.ts";
//~ CAP1005

export const use = (out: Console): unknown => [readFileSync, isDeepStrictEqual, lockdown, trace, runtime, size, out, first, second];
