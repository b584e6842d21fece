import { count, makeNames } from "./swapped-results.ts";

export default function attack() {
  return count(makeNames());
}
