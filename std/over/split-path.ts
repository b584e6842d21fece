import { refuse } from "../captured/cap-error.ts";
import { charCodeAt, isWellFormed, split, toWellFormed } from "../captured/intrinsics.ts";
import { encodeOwn } from "../pure/utf8.ts";

/** As long as Linux lets paths be, and each name in one, in bytes. */
const longestPath = 4096;
const longestName = 255;

const isName = (name: string): boolean => {
  if (name === "" || name === "." || name === "..") return false;
  for (let i = 0; i < name.length; i++) {
    const code = charCodeAt(name, i);
    // The backslash separates names elsewhere: what is one name here must not be two there.
    if (code === 0 || code === 92) return false;
  }
  return name.length * 3 <= longestName || encodeOwn(name).length <= longestName;
};

/**
 * The names in a relative path. Refused are paths that are absolute, go up, or say the same place in another way (`a//b`, `./a`), and what
 * could not be a name in UTF-8.
 */
export const splitPath = (path: unknown): readonly string[] => {
  if (typeof path !== "string") return refuse("bad-argument", "path: expected string");
  if (path.length > longestPath || !isWellFormed(path)) return refuse("bad-name");
  const names = split(path, "/");
  for (let i = 0; i < names.length; i++) if (!isName(names[i]!)) return refuse("bad-name", shownPath(path));
  return names;
};

/** A path as errors show it: the caller's words, but short and without what could forge a line of a log. */
export const shownPath = (path: string): string => {
  let text = "";
  for (let i = 0; i < path.length && i < 100; i++) {
    const code = charCodeAt(path, i);
    const isPrintable = code > 31 && !(code > 126 && code < 160) && code !== 0x2028 && code !== 0x2029;
    text +=
      isPrintable && !(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069) ? path[i] : "\ufffd";
  }
  // Half a surrogate pair may be among them, or be left where it is cut off.
  return toWellFormed(path.length > 100 ? `${text}…` : text);
};
