/** All that a summary needs of a file. A function will do: it is not told of which file, and cannot go back in it. */
export type Read = (length: number) => string;

export interface Summary {
  readonly lines: number;
  readonly words: number;
  readonly longest: string;
}

export function summarize(read: Read): Summary {
  let text = "";
  for (let part = read(16); part !== ""; part = read(16)) text += part;

  const words = text.split(/\s+/).filter((word) => word !== "");
  return {
    lines: text.split("\n").filter((line) => line !== "").length,
    words: words.length,
    longest: words.reduce((longest, word) => (word.length > longest.length ? word : longest), ""),
  };
}
