// Compilers: minifies and mangles.
import { minify } from "terser";

export default async () => {
  const { code, map } = await minify(
    "function add(first, second) { const sum = first + second; return sum; } console.log(add(1, 2));",
    { sourceMap: true, toplevel: true },
  );
  const failed = await minify("let a = ;").catch((error) => [
    error.name,
    error.message,
    error.line,
    error instanceof Error,
  ]);
  return [code, map, failed];
};
