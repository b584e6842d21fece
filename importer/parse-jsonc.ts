/** Reads JSON with comments and trailing commas, as configurations have them; undefined if it is not even that. */
export function parseJsonc(text: string): unknown {
  const bare = text
    .replace(/^\ufeff/, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, (part) => (part.startsWith("/") ? " " : part))
    .replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g, (part) => (part === "," ? "" : part));
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
