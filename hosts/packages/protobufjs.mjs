// Parsers: messages from a schema, with encoders compiled from text.
import protobuf from "protobufjs";

export default () => {
  const { root } = protobuf.parse(
    'syntax = "proto3"; message A { string name = 1; repeated int64 ids = 2; map<string, B> bs = 3; } message B { bytes x = 1; }',
  );
  const A = root.lookupType("A");
  const bytes = A.encode(A.fromObject({ name: "ä", ids: [1, -2], bs: { k: { x: "aGk=" } } })).finish();
  return [
    Buffer.from(bytes).toString("hex"),
    A.toObject(A.decode(bytes), { longs: String, bytes: String }),
    A.verify({ name: 1 }),
  ];
};
