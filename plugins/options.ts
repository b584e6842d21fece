/** What every plug-in takes. All else is said by the project's configuration, so that each path builds the same. */
export interface PluginOptions {
  /** The tsconfig of the project, or its folder; default: the nearest `tsconfig.json` at or above the bundler's root. */
  readonly tsconfig?: string;
}
