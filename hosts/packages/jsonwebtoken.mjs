// Keys: signs and verifies tokens.
import jwt from "jsonwebtoken";

export default () => {
  const token = jwt.sign({ sub: "ada", iat: 1, exp: 4e9 }, "secret", { audience: "x" });
  const failed = [
    ["wrong", {}],
    ["secret", { audience: "y" }],
  ].map(([key, options]) => {
    try {
      return jwt.verify(token, key, options);
    } catch (error) {
      return [error.name, error.message, error instanceof jwt.JsonWebTokenError, error instanceof Error];
    }
  });
  return [token, jwt.verify(token, "secret"), jwt.decode(token, { complete: true }).header, failed];
};
