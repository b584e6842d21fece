/** A place for text that people read and write. Each `print` is a line of its own. */
export interface Console {
  print(text: string): void;
  /** The next line of what comes in, without its end, and `undefined` after the last. `prompt` is written first, on the line where the answer stands. */
  readLine(prompt?: string): Promise<string | undefined>;
}
