/** The right to read some settings. What it holds does not change. */
export interface Config {
  /** `undefined` if it was not set, or is not held. */
  get(name: string): string | undefined;
  /** Refused as `not-found` where `get` answers `undefined`. */
  need(name: string): string;
  /** Those of the settings that have one of these names. */
  only(...names: readonly string[]): Config;
}
