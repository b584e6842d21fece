// One line for each file, in their order. What is here computes and nothing else, so modules may import it.
export { reasonOf } from "./captured/cap-error.ts";
export { type ByteText, base64, base64url, hex, sameBytes } from "./pure/bytes.ts";
export { hmac, sha256 } from "./pure/hash.ts";
export { inflate, type Packing } from "./pure/inflate.ts";
export { type Json, json } from "./pure/json.ts";
export { parseUrl, type Url } from "./pure/parse-url.ts";
export { type Path, path } from "./pure/path.ts";
export { type Utf8, utf8 } from "./pure/utf8.ts";
