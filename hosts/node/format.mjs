// Formats that take text, given objects.
import { format } from "node:util";

export default () => [
  format("%s %s", "a", 1n),
  format(
    "%s",
    new (class Loud {
      toString() {
        return "loud";
      }
    })(),
  ),
  format("%s", { a: 1 }),
];
