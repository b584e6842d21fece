import { typesAt } from "../1-open/read-types.ts";
import { type CallExpression, isPropertyAccessExpression } from "../1-open/typescript.ts";
import type { Callee } from "./classify-calls.ts";
import { innermost } from "./find-functions.ts";
import type { PlanContext } from "./plan-context.ts";
import type { BuildView } from "./trace-functions.ts";

/** A class of a package may extend a built-in one: `list.map(f)` is then answered by what the package has made, and not by an array. */
export function reconsiderCalls(
  { modules }: BuildView,
  paths: ReadonlySet<string>,
  { callees, checker, held, reachesPackages }: Pick<PlanContext, "callees" | "checker" | "held" | "reachesPackages">,
): void {
  const calls = [...paths].flatMap((path): readonly CallExpression[] =>
    reachesPackages(path) ? modules.get(path)!.survey.calls : [],
  );
  const asked = calls.flatMap((call) => {
    const target = innermost(call.expression);
    const isIntrinsic = callees.get(call)?.kind === "intrinsic" && isPropertyAccessExpression(target);
    return isIntrinsic ? [{ call, receiver: target.expression }] : [];
  });
  const types = typesAt(
    checker,
    asked.map(({ receiver }) => receiver),
  );
  asked.forEach(({ call }, at) => {
    const type = types[at];
    if (type !== undefined && held.isOfPackage(type)) callees.set(call, foreign);
  });
}

const foreign: Callee = { kind: "foreign" };
