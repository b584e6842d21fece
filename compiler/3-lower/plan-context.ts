import type { Questions } from "../1-open/ask-types.ts";
import type { CallExpression, Checker, Type } from "../1-open/typescript.ts";
import type { Callee } from "./classify-calls.ts";
import type { HeldTypes } from "./held-types.ts";
import type { Lowering } from "./lower-build.ts";
import type { WrittenTypes } from "./written-types.ts";

/** What the planner of one build works with. */
export interface PlanContext {
  readonly checker: Checker;
  readonly callees: WeakMap<CallExpression, Callee>;
  readonly lowering: Lowering;
  readonly questions: Questions;
  readonly written: WrittenTypes;
  readonly isPackageFile: (path: string) => boolean;
  /** Whether a module may come to what confined packages declare, by way of its imports. */
  readonly reachesPackages: (path: string) => boolean;
  readonly held: HeldTypes;
  readonly isCallable: (type: Type) => boolean;
}
