interface Config {
  name: string;
}

export function read(json: string): string {
  const config = JSON.parse(json) as Config;
  const name = config as { readonly name: string };
  return name.name;
}

export function first(words: readonly string[]): string {
  return words[0]!;
}

export function pick(value: unknown): number {
  return (value as number) + 1;
}
