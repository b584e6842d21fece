/** A place for text that people read. Each `print` is a line of its own. */
export interface Console {
  print(text: string): void;
}
