// User interfaces: compiles a component for the server.
import { compile } from "svelte/compiler";

export default () => {
  const { js, warnings } = compile(
    "<script>let { name } = $props(); let n = $state(1);</script><h1>{name} {n * 2}</h1>",
    {
      generate: "server",
      filename: "A.svelte",
    },
  );
  return [js.code, warnings.length];
};
