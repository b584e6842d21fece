import { isSound } from "../audit/audit-realm.ts";
import { describeAudit } from "../audit/describe-audit.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";

interface Flags {
  readonly intrinsics?: true;
  readonly json?: true;
}

export const audit: Command<"out" | "realm", Flags> = {
  name: "audit",
  summary: "lock this engine down, and say what became of each intrinsic",
  operands: "",
  flags: [
    { form: "--intrinsics", meaning: "what syntax and the safe list lead to, and what lockdown did with it" },
    { form: "--json", meaning: "print the whole report as JSON" },
  ],
  examples: [
    ["capc audit --intrinsics", "exit code 1 if something unknown survived; docs/engines.md has other engines"],
  ],
  async run(_operands, { intrinsics, json }, powers) {
    if (!intrinsics) throw new UsageError("say what to audit: `capc audit --intrinsics`");
    const { out } = powers;
    const realm = await powers.realm();
    const report = await realm.audit();
    const isWell = isSound(report);
    out.write(
      json
        ? `${JSON.stringify({ engine: realm.engine, isSound: isWell, ...report }, undefined, 2)}\n`
        : describeAudit(report, realm.engine),
    );
    return isWell ? exitCodes.ok : exitCodes.failed;
  },
};
