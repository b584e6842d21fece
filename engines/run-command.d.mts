type Texts = Readonly<Record<string, string>>;

export function runCommand(command: string, words: readonly string[], texts: Texts): Promise<string>;
export function inFolder<T>(texts: Texts, run: (folder: string) => T | Promise<T>): Promise<T>;
export function versionOf(command: string): Promise<string>;
