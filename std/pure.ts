// One line for each file, in their order. What is here computes and nothing else, so modules may import it.
export { reasonOf } from "./captured/cap-error.ts";
export { type Utf8, utf8 } from "./pure/utf8.ts";
