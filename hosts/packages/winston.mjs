// Loggers: formats, transports, errors with their stacks.
import { Writable } from "node:stream";
import winston from "winston";

export default async () => {
  const lines = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const { combine, errors, json, label, printf, splat } = winston.format;
  const logger = winston.createLogger({
    level: "debug",
    format: combine(errors({ stack: true }), splat(), label({ label: "app" }), json()),
    transports: [new winston.transports.Stream({ stream })],
  });
  logger.info("hello %s", "Ada", { id: 1 });
  logger.child({ request: 7 }).warn("careful");
  logger.error(new TypeError("no"));
  logger.silly("nothing");
  const plain = winston.createLogger({
    format: printf(({ level, message }) => `${level}: ${message}`),
    transports: [new winston.transports.Stream({ stream })],
  });
  plain.info("x");
  await new Promise((resolve) => logger.on("finish", resolve).end());
  return lines.map((line) => line.replace(/(\\n\s+at .*?)"/, (_, frames) => `${frames.includes("winston.mjs")}"`));
};
