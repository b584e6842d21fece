// Validators: objects, unions, transforms, and what is wrong with a value.
import { z } from "zod";

export default () => {
  const User = z.object({
    name: z.string().min(2),
    age: z.number().int().optional(),
    kind: z.union([z.literal("a"), z.literal("b")]).default("a"),
    tags: z.array(z.string()).transform((tags) => tags.length),
  });
  const bad = User.safeParse({ name: "x", age: 1.5, tags: [1] });
  let thrown;
  try {
    User.parse(1);
  } catch (error) {
    thrown = [error.name, error.message, error instanceof Error];
  }
  return [
    User.parse({ name: "Ada", tags: ["x"] }),
    z.prettifyError(bad.error),
    thrown,
    z.toJSONSchema(z.object({ a: z.string() })),
  ];
};
