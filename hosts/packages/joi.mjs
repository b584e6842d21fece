// Validators: keys, conditions, references and messages.
import Joi from "joi";

export default async () => {
  const schema = Joi.object({
    name: Joi.string().alphanum().min(3).required(),
    born: Joi.date().iso(),
    low: Joi.number(),
    high: Joi.number().greater(Joi.ref("low")),
    mail: Joi.string().email(),
  });
  const bad = schema.validate({ name: "a", low: 2, high: 1, mail: "x" }, { abortEarly: false });
  const thrown = await schema.validateAsync({}).catch((error) => [error.name, error.message, error instanceof Error]);
  return [
    schema.validate({ name: "abc", born: "2020-01-01" }).value,
    bad.error.details.map(({ message }) => message),
    thrown,
  ];
};
