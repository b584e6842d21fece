// Validators: pipes, and what is wrong with a value.
import * as v from "valibot";

export default () => {
  const Login = v.object({ mail: v.pipe(v.string(), v.email()), key: v.pipe(v.string(), v.minLength(8)) });
  const bad = v.safeParse(Login, { mail: "x", key: "y" });
  return [v.parse(Login, { mail: "a@b.example", key: "12345678" }), v.flatten(bad.issues)];
};
