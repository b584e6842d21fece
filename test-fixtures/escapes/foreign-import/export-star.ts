// family: foreign-import
// bites: plain
// stopped: check CAP1005
export * from "node:child_process";

export default function attack(): string {
  return "BITTEN:handed on node:child_process";
}
