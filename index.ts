export { CompileError, type PlacedDiagnostic } from "./importer/compile-error.ts";
export {
  createLoader,
  type LoadedModule,
  type Loader,
  type LoaderOptions,
  type LoadOptions,
} from "./importer/loader.ts";
