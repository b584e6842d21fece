// Loggers: serializers, children, redaction.
import pino from "pino";

export default () => {
  const lines = [];
  const logger = pino(
    { base: null, timestamp: false, redact: ["user.key"], level: "debug" },
    { write: (line) => lines.push(JSON.parse(line)) },
  );
  logger.info({ user: { name: "ada", key: "secret" } }, "hello %s %j", "x", { a: 1 });
  logger.child({ part: "db" }).debug("child");
  logger.error(new RangeError("no"));
  for (const { err } of lines) if (err) err.stack = err.stack.includes("pino.mjs");
  return lines;
};
