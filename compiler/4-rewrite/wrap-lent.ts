import type { Lent } from "../3-lower/plan.ts";
import { type Wrap, wrapLevels } from "./collect-insertions.ts";
import type { RuntimeName } from "./name-emitted.ts";
import type { GuardWriter } from "./write-guards.ts";

/** Puts a function in front of a foreign one that a built-in object will call: it passes what the type says and no more, and checks the result. */
export function wrapLent(
  { node, parameters, hasRest, isCertain, site, guard }: Lent,
  own: string,
  writer: GuardWriter,
  runtime: (name: RuntimeName) => string,
  argument: string,
): Wrap {
  const names = parameters.map((_, at) => `${argument}${at}`);
  const passed = parameters.map((mayBeData, at) => (mayBeData ? `${runtime("leave")}(${names[at]})` : names[at]!));
  const rest = hasRest ? [`...${argument}`] : [];
  const call = `${own}(${[...passed, ...(hasRest ? [`...${runtime("leave")}(${argument})`] : [])].join(", ")})`;
  const { open, close } = guard === undefined ? { open: "", close: "" } : writer.around(guard, site, "()");
  const front = `(${[...names, ...rest].join(", ")}) => ${open}${call}${close}`;
  return {
    start: node.getStart(),
    end: node.getEnd(),
    open: `((${own}) => ${isCertain ? front : `typeof ${own} === "function" ? ${front} : ${own}`})(`,
    close: ")",
    level: wrapLevels.leaving,
    why: `${site} comes from outside, and is called by a built-in object`,
  };
}
