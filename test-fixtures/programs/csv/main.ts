/** Comma-separated values: a hand-written reader, typed columns, grouping, writing. */
export type Kind = "text" | "number" | "flag";
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

type Result<T> = { ok: true; value: T } | { ok: false; error: string };

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const err = (error: string): Result<never> => ({ ok: false, error });

export function split(text: string, separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === separator) {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

const readers: { readonly [K in Kind]: (text: string) => Result<Value> } = {
  text: ok,
  number: (text) => {
    const value = text.trim() === "" ? NaN : +text;
    return Number.isNaN(value) ? err(`"${text}" is no number`) : ok(value);
  },
  flag: (text) => (text === "yes" || text === "no" ? ok(text === "yes") : err(`"${text}" is neither yes nor no`)),
};

export function read(text: string, schema: Record<string, Kind>): { rows: Row[]; errors: string[] } {
  const [header = [], ...body] = split(text);
  const rows: Row[] = [];
  const errors: string[] = [];
  body.forEach((fields, line) => {
    const row: Row = {};
    for (const [at, name] of header.entries()) {
      const kind = schema[name];
      if (!kind) continue;
      const field = fields[at] ?? "";
      const result = field === "" ? ok<Value>(null) : readers[kind](field);
      if (result.ok) row[name] = result.value;
      else errors.push(`line ${line + 2}, ${name}: ${result.error}`);
    }
    rows.push(row);
  });
  return { rows, errors };
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
};

export function totals(text: string, group: string, column: string): Record<string, number> {
  const { rows } = read(text, { [group]: "text", [column]: "number" });
  const groups = groupBy(rows, (row) => String(row[group] ?? "none"));
  const result: Record<string, number> = {};
  groups.forEach((members, name) => {
    result[name] = sum(members.map((row) => row[column]).filter((value) => typeof value === "number"));
  });
  return result;
}

export function write(rows: Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: Value | undefined): string => {
    const text = value === null || value === undefined ? "" : `${value}`;
    return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  return [names.join(","), ...rows.map((row) => names.map((name) => cell(row[name])).join(","))].join("\n");
}
