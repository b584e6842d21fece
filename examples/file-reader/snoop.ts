/** Asks for `read` and looks whether it leads anywhere else. */
export function snoop(read: (length: number) => string): string {
  const found = Object.getOwnPropertyNames(read).filter((name) => name !== "length" && name !== "name");
  if (found.length > 0) return `found ${found.join(", ")}`;

  // JavaScript without types would go on like this. Here the compiler asks what `read` is, and it is a function.
  const more = read as unknown as { seek(position: number): void };
  more.seek(0);
  return `went back and read ${read(24)}`;
}
