/**
 * Tries every channel as plain Node would have it: types stripped by TypeScript 6, each instance in a realm of its own. Prints what each
 * receiver heard. Needs `--experimental-vm-modules`.
 */
import vm from "node:vm";
import ts from "typescript-6";
import { readRuntime } from "../../escapes/run/read-runtime.mjs";
import { hears, readChannels } from "./channels.mjs";

const only = process.argv[2] ?? "";
const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, ignoreDeprecations: "6.0" };
const said = {};

for (const channel of readChannels().filter(({ name }) => name.includes(only))) {
  const start = async () => {
    const context = vm.createContext({ process: { env: {} } });
    const modules = {};
    const runtime = new Map();
    for (const name of ["third", "sender", "receiver"]) {
      const text = ts.transpileModule(channel[name], { compilerOptions }).outputText;
      modules[`./${name}.ts`] = new vm.SourceTextModule(text, { context, identifier: name });
    }
    const linker = async (specifier, from) =>
      modules[specifier] ??
      readRuntime(
        specifier.startsWith("@") ? import.meta.resolve(specifier) : new URL(specifier, from.identifier).href,
        context,
        runtime,
      );
    for (const name of ["sender", "receiver"]) {
      await modules[`./${name}.ts`].link(linker);
      await modules[`./${name}.ts`].evaluate();
    }
    return { ...modules["./sender.ts"].namespace, ...modules["./receiver.ts"].namespace };
  };
  said[channel.name] = (await hears(start)) ?? "";
}
console.log(JSON.stringify(said));
