// Validators: casts, and collects what is wrong.
import { array, date, number, object, string } from "yup";

export default async () => {
  const schema = object({
    name: string().required(),
    age: number().positive().integer(),
    on: date(),
    list: array().of(number()),
  });
  const bad = await schema
    .validate({ age: -1.5, list: ["x"] }, { abortEarly: false })
    .catch((error) => [error.name, error.errors, error.inner.map(({ path }) => path), error instanceof Error]);
  return [schema.cast({ name: "a", age: "7", on: "2020-01-01T00:00:00Z", list: ["1"] }), bad];
};
