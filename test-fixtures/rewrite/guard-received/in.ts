export interface Source {
  read(): Promise<string>;
  tag(parts: readonly string[], ...values: readonly number[]): string;
}

export async function readTwice(source: Source): Promise<string> {
  const first = await source.read();
  await source.read();
  return first + source.tag`a${1}b`;
}

export function* collect(): Generator<number, string, string> {
  let all = "";
  for (let count = 0; count < 3; count++) {
    const sent = yield count;
    all += sent;
  }
  return all;
}
