import { PassThrough } from "node:stream";

/** All that something writes to a stream, as text. */
export const textOf = async (source) => {
  let text = "";
  for await (const chunk of source.pipe(new PassThrough())) text += chunk;
  return text;
};
