// Parsers: comma-separated values, at once and as a stream.
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";

export default async () => {
  const rows = [];
  for await (const row of Readable.from(["a,b\n1,", '"x ""y"""\n']).pipe(parse({ columns: true }))) rows.push(row);
  let failed;
  try {
    parseSync("a,b\n1\n");
  } catch (error) {
    failed = [error.code, error.message, error instanceof Error];
  }
  return [rows, parseSync("1;2\n", { delimiter: ";", cast: true }), failed];
};
