import { type QueryOptions, queryOver, type Row } from "../over/query-over.ts";
import type { Data } from "../types/data.ts";
import type { Query } from "../types/query.ts";

/** A query whose rows a function makes from the arguments. Both are checked as those of a real one are. */
export const fakeQuery = <A extends readonly Data[], R>(
  answer: (...args: A) => readonly Row[],
  options: QueryOptions<A, R>,
): Query<A, R> => queryOver({ count: answer.length, rows: (values) => answer(...(values as unknown as A)) }, options);
