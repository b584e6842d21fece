// family: foreign-import
// bites: plain
// stopped: check CAP1005
import manifest from "../../../package.json" with { type: "json" };

export default function attack(): string {
  return `BITTEN:${(manifest as { name: string }).name}`;
}
