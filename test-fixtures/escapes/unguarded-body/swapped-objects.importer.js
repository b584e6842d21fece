import { makeTill, payLog } from "./swapped-objects.ts";

export default function attack() {
  return payLog(makeTill());
}
