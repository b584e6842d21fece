// Validators: compiles a JSON schema to a function, from text.
import Ajv from "ajv";

export default () => {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, coerceTypes: true });
  const validate = ajv.compile({
    type: "object",
    required: ["a"],
    properties: { a: { type: "integer", minimum: 1 }, b: { type: "array", items: { enum: ["x"] }, default: ["x"] } },
    additionalProperties: false,
  });
  const good = { a: "3" };
  return [validate(good), good, validate({ a: 0, b: ["y"], c: 1 }), ajv.errorsText(validate.errors)];
};
