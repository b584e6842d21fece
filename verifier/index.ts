export { isConfined, type Refusal, type VerifyOptions, verify } from "./verify.ts";
