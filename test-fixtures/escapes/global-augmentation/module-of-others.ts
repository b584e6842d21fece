// family: global-augmentation
// bites: plain
// stopped: check CAP1013
declare module "@capc/runtime" {
  export function isNamespace(value: unknown): value is { readonly read: () => string };
}
import { isNamespace } from "@capc/runtime";

export default function attack(): string {
  return isNamespace({}) ? "nothing" : "BITTEN:said of another module what it does not say";
}
