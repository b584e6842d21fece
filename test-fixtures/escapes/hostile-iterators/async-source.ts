// family: hostile-iterators
// bites: plain
// stopped: runtime
export async function collect(source: AsyncIterable<string>): Promise<number> {
  let length = 0;
  for await (const text of source) length += text.length;
  return length;
}
