// Compilers: TypeScript 5: transpiles, checks a program, and prints what is wrong.
import ts from "typescript-5";
import { checkText } from "../tools/with-typescript.mjs";

export default () => checkText(ts);
