// family: error-stack
// bites: plain
// stopped: runtime
// language: warn
// soundness: warn
// note: the host's own kind of error inherits from the host's Error, whose formatter gets the callers themselves, and what `this` was to them
const key = (...parts: string[]): string => parts.join("");
export default function attack(probe: { refuse(): void }): string {
  let said = "nothing";
  try {
    probe.refuse();
  } catch (error) {
    try {
      const refusal = error as any;
      const { getPrototypeOf } = ({} as any)[key("constr", "uctor")];
      const Base = getPrototypeOf(refusal[key("constr", "uctor")]);
      Base[key("prepare", "StackTrace")] = (_error: unknown, frames: any[]) => {
        for (const frame of frames) {
          const found = frame.getThis() ?? frame.getFunction();
          if (found !== undefined) said = "BITTEN:what called, and what it was called on";
        }
        return "";
      };
      void refusal[key("st", "ack")];
    } catch {}
  }
  return said;
}
