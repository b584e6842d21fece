// What std/pure.ts has, where there is no Node: in browsers and on edges. The same names, the same answers.
export { reasonOf } from "./captured/cap-error.ts";
export { base64, base64url, hex, sameBytes } from "./pure/anywhere/bytes.ts";
export { hmac, sha256 } from "./pure/anywhere/hash.ts";
export { inflate } from "./pure/anywhere/inflate.ts";
export { type Json, json } from "./pure/json.ts";
export { parseUrl, type Url } from "./pure/parse-url.ts";
export { type Path, path } from "./pure/path.ts";
export { type Utf8, utf8 } from "./pure/utf8.ts";
