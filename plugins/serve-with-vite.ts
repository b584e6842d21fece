import { fileURLToPath } from "node:url";
import type { HookContext, RollupHooks } from "./load-in-rollup.ts";

/** What Vite hands to the hooks that capc uses, as far as it uses it. */
interface ResolvedConfig {
  readonly root: string;
  readonly command: "build" | "serve";
}
interface ViteModule {
  readonly file: string | null;
}
interface HotUpdate {
  readonly modules: readonly ViteModule[];
}
interface Environment {
  readonly moduleGraph: { getModulesByFile(path: string): ReadonlySet<ViteModule> | undefined };
}

/** Vite's own hooks: its root, its development server, its optimizer. */
export function serveWithVite(hooks: RollupHooks): object {
  let isServer = false;
  return {
    config: () => ({
      // The optimizer looks at sources, in which none of this is written yet, and would start over when it meets it.
      optimizeDeps: { include: ["@capc/runtime", "@capc/runtime/emitted", "@capc/runtime/lockdown"] },
      // Read by Vitest, and by nobody else.
      test: { setupFiles: [fileURLToPath(new URL("./vitest-setup.js", import.meta.url))] },
    }),
    configResolved({ root, command }: ResolvedConfig) {
      hooks.setRoot(root);
      isServer = command === "serve";
    },
    buildStart(this: HookContext) {
      // A server starts in spite of errors, and shows them over the page when it is asked for the module.
      hooks.start(isServer ? undefined : this);
    },
    hotUpdate(this: { readonly environment: Environment }, { modules }: HotUpdate) {
      const changed = hooks.change();
      if (changed.length === 0) return undefined;
      const { moduleGraph } = this.environment;
      const others = changed.flatMap((path) => [...(moduleGraph.getModulesByFile(path) ?? [])]);
      return [...new Set([...modules, ...others])];
    },
  };
}
