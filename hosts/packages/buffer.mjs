// Bytes: Node's Buffer as browsers have it, a class of old making over Uint8Array.
import { Buffer } from "buffer/index.js";

export default () => [
  Buffer.from("héllo").toString("hex"),
  Buffer.concat([Buffer.from([1, 2]), Buffer.alloc(2, "x")]).toJSON(),
  Buffer.from("aGk=", "base64").toString(),
  Buffer.from("abc").slice(1).includes("c"),
  Buffer.from([1, 0, 0, 0]).readInt32LE(0),
];
