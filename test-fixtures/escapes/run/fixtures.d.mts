/** The types of `fixtures.mjs`, which runs in processes that do not strip types. */
export interface Fixture {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly family: string;
  readonly stopped: "check" | "runtime";
  readonly code: string | undefined;
  readonly language: "error" | "warn";
  readonly soundness: "error" | "warn";
  readonly goal: "module" | "script";
  readonly calls: number;
  readonly attacker: string | undefined;
  readonly importer: { readonly file: string; readonly text: string } | undefined;
}
export function readFixtures(): readonly Fixture[];
export function asScript(text: string): string;
export function listen(attack: (...args: unknown[]) => unknown, ...args: unknown[]): Promise<string>;
export function isBitten(said: string): boolean;
