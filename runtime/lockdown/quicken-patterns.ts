import { getPrototypeOf, hasOwn } from "../primordials.ts";

type Replacer = string | ((...args: unknown[]) => unknown);

const RawRegExp = RegExp;
const { prototype } = RawRegExp;
const { [Symbol.replace]: replaceAny, [Symbol.split]: splitAny } = prototype;

/** A text, and a pattern to which nobody has given methods of its own. The rest is left to the engine. */
const isUsual = (pattern: RegExp, text: unknown): boolean =>
  typeof text === "string" &&
  getPrototypeOf(pattern) === prototype &&
  !(hasOwn(pattern, "exec") || hasOwn(pattern, "flags") || hasOwn(pattern, "constructor"));

const findAll = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const all: RegExpExecArray[] = [];
  const { global: isGlobal } = pattern;
  if (isGlobal) pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = isGlobal ? pattern.exec(text) : null) {
    all.push(found);
    if (!isGlobal || found[0]) continue;
    // Nothing was found here: the search goes on one character further.
    pattern.lastIndex += text.codePointAt(found.index)! > 0xffff && /[uv]/.test(pattern.flags) ? 2 : 1;
  }
  return all;
};

const methods = {
  [Symbol.replace](this: RegExp, text: string, by: Replacer): string {
    const isText = typeof by === "string";
    if (!isUsual(this, text) || (isText ? by.includes("$") : typeof by !== "function"))
      return replaceAny.call(this, text, by as never);
    let result = "";
    let end = 0;
    for (const found of findAll(this, text)) {
      const { 0: match, index, groups } = found;
      const others = groups ? [index, text, groups] : [index, text];
      result += `${text.slice(end, index)}${isText ? by : by(...found, ...others)}`;
      end = index + match.length;
    }
    return result + text.slice(end);
  },
  // Where the engine tries each place in turn, this looks for the next one that matches.
  [Symbol.split](this: RegExp, text: string, limit?: number): string[] {
    if (!text || !isUsual(this, text) || this.sticky || limit !== undefined) return splitAny.call(this, text, limit);
    const parts: string[] = [];
    let end = 0;
    for (const found of findAll(this.global ? new RawRegExp(this) : new RawRegExp(this, `${this.flags}g`), text)) {
      const { 0: match, index } = found;
      if (index === text.length || index + match.length === end) continue;
      parts.push(text.slice(end, index), ...found.slice(1));
      end = index + match.length;
    }
    parts.push(text.slice(end));
    return parts;
  },
};

/**
 * Freezing `RegExp.prototype` gives it another shape than the one for which V8 has quick ways to replace and to split: its slow ones take 10 and 20
 * times as long. These take 1 to 3 times as long (ECMA-262, 22.2.6.11 and 22.2.6.14).
 */
export const quickenPatterns = (): void => void Object.assign(prototype, methods);
