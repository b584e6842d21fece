// QuickJS, compiled to WebAssembly: it has nothing but the language, and runs in this process.

const last = `import { audit } from "./main.js";
audit().then((text) => { globalThis.answer = text; }, (error) => { globalThis.complaint = String(error); });`;

export async function runQuickJs(variant, texts) {
  // It may not be installed, and other engines run all the same.
  const { newQuickJSWASMModuleFromVariant } = await import("quickjs-emscripten-core");
  const { default: chosen } = await import(variant);
  const engine = await newQuickJSWASMModuleFromVariant(chosen);
  const runtime = engine.newRuntime();
  // Its own limit has to come before that of the WebAssembly around it.
  runtime.setMaxStackSize(200_000);
  runtime.setModuleLoader((name) => texts[name.replace(/^\.\//, "")] ?? { error: new Error(`no module ${name}`) });
  const context = runtime.newContext();
  const done = context.evalCode(last, "print.js", { type: "module" });
  if (done.error) throw new Error(JSON.stringify(context.dump(done.error)));
  const jobs = runtime.executePendingJobs();
  if (jobs.error) throw new Error(JSON.stringify(context.dump(jobs.error)));
  const answer = context.dump(context.getProp(context.global, "answer"));
  if (typeof answer !== "string") throw new Error(context.dump(context.getProp(context.global, "complaint")));
  return answer;
}
