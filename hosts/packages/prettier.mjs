// Compilers: formats TypeScript, CSS, Markdown and YAML.
import { check, format } from "prettier";

export default async () => {
  const failed = await format("let a = ;", { parser: "babel" }).catch((error) => [
    error.name,
    error.message,
    error instanceof Error,
  ]);
  return [
    await format("const  f=async<T,>(a:T,{b,...c}:X)=>{ return a?.b??`${c}` }", { parser: "typescript" }),
    await format("a{color:red;b:c}", { parser: "css" }),
    await format("* a\n* b\n\n|x|y|\n|-|-|\n|1|22|", { parser: "markdown" }),
    await check("a:   1\n", { parser: "yaml" }),
    failed,
  ];
};
