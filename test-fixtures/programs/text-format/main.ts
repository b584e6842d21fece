/** Text for fixed-width terminals: wrapping, tables, templates, simple plurals. */
export interface Column<K extends string = string> {
  key: K;
  title?: string;
  align?: "left" | "right" | "center";
}

type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

const show = (cell: Cell | undefined): string => (cell == null ? "-" : typeof cell === "string" ? cell : String(cell));

function pad(text: string, width: number, align: Column["align"] = "left"): string {
  const missing = Math.max(0, width - text.length);
  if (align === "right") return " ".repeat(missing) + text;
  if (align === "center") {
    const left = missing >> 1;
    return " ".repeat(left) + text + " ".repeat(missing - left);
  }
  return text + " ".repeat(missing);
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n{2,}/)) {
    let line = "";
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = "";
      }
      line += (line && " ") + word;
    }
    lines.push(line);
  }
  return lines;
}

export function table(columns: Column[], rows: Row[]): string {
  const titles = columns.map(({ key, title = key }) => title);
  const cells = rows.map((row) => columns.map(({ key }) => show(row[key])));
  const widths = columns.map((_, at) => Math.max(titles[at]!.length, ...cells.map((line) => line[at]!.length)));
  const print = (line: readonly string[]): string =>
    line.map((text, at) => pad(text, widths[at] ?? 0, columns[at]?.align)).join(" | ").trimEnd();
  return [print(titles), widths.map((width) => "-".repeat(width)).join("-+-"), ...cells.map(print)].join("\n");
}

/** `{{name}}` and `{{name|upper}}`. */
export function fill(template: string, values: Record<string, string | number>): string {
  const filters: Record<string, (text: string) => string> = {
    upper: (text) => text.toUpperCase(),
    title: (text) => text.replace(/\b\w/g, (letter) => letter.toUpperCase()),
  };
  return template.replace(/\{\{(\w+)(?:\|(\w+))?\}\}/g, (whole: string, name: string, filter: string | undefined) => {
    const value = values[name];
    if (value === undefined) return whole;
    const text = `${value}`;
    return filter === undefined ? text : (filters[filter]?.(text) ?? text);
  });
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export function bytes(size: number): string {
  const units = ["B", "kB", "MB", "GB"] as const;
  let at = 0;
  while (size >= 1000 && at < units.length - 1) {
    size /= 1000;
    at += 1;
  }
  return `${at === 0 ? size : size.toFixed(1)} ${units[at]}`;
}

export function count(text: string): Record<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return Object.fromEntries([...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
