import { pay } from "./called-from-javascript.ts";

export default function attack() {
  return pay({ amount: "much" });
}
