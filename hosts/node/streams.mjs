// Streams of Node and of the web: pipelines, transforms, compression, back pressure, failures.
import { Duplex, PassThrough, Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

export default async () => {
  const chunks = [];
  const loud = new Transform({ transform: (chunk, _encoding, done) => done(null, String(chunk).toUpperCase()) });
  const sink = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      setImmediate(done);
    },
  });
  await pipeline(Readable.from(["a", "b"]), loud, createGzip(), createGunzip(), sink);
  const failed = await pipeline(
    Readable.from(["a"]),
    async function* (source) {
      for await (const chunk of source) yield chunk;
      throw new RangeError("no");
    },
    new PassThrough(),
  ).catch((error) => [error.name, error.message]);
  const web = new ReadableStream({
    start(controller) {
      for (const text of ["x", "y"]) controller.enqueue(text);
      controller.close();
    },
  }).pipeThrough(new TransformStream({ transform: (text, controller) => controller.enqueue(`${text}!`) }));
  const read = [];
  for await (const text of web) read.push(text);
  const both = Duplex.from(async function* (source) {
    for await (const chunk of source) yield `<${chunk}>`;
  });
  both.end("d");
  return [
    chunks,
    failed,
    read,
    await both.setEncoding("utf8").toArray(),
    await Readable.from([1, 2, 3])
      .map((x) => x * 2, { concurrency: 2 })
      .filter((x) => x > 2)
      .toArray(),
    await new Response(
      new Blob(["a", "b"])
        .stream()
        .pipeThrough(new CompressionStream("gzip"))
        .pipeThrough(new DecompressionStream("gzip")),
    ).text(),
    await Readable.fromWeb(new Blob(["z"]).stream()).toArray(),
  ];
};
