// Compilers: TypeScript 6: transpiles, checks a program, and prints what is wrong.
import ts from "typescript-6";
import { checkText } from "../tools/with-typescript.mjs";

export default () => checkText(ts);
