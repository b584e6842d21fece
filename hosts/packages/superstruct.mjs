// Validators: structs, refinements and the path of a failure.
import { array, assert, coerce, create, number, object, optional, size, string } from "superstruct";

export default () => {
  const User = object({ name: size(string(), 1, 5), ids: array(number()), note: optional(string()) });
  const Count = coerce(number(), string(), (text) => Number.parseFloat(text));
  try {
    assert({ name: "Ada", ids: [1, "2"] }, User);
  } catch (error) {
    return [error.message, error.path, error.name, error instanceof Error, create("3", Count)];
  }
};
