import type { RandomType } from "./make-types.ts";
import type { Random } from "./random.ts";

interface Hole {
  readonly text: string;
  readonly samples: readonly string[];
}

const holes: readonly Hole[] = [
  { text: "string", samples: ["", "a", "a-b", "1", "AB"] },
  { text: "number", samples: ["0", "-1.5", "1e3", "0x1F", "1.", ".5", " 1", "", "007", "+1", "1_0", "Infinity", "NaN"] },
  { text: "bigint", samples: ["0", "-7", "12", "1.5", "01", "0x1f", "-0", "+1"] },
  { text: "boolean", samples: ["true", "false", "1"] },
  { text: '"a" | "b"', samples: ["a", "b", "c"] },
  { text: "1 | 2", samples: ["1", "2", "01"] },
  { text: "null", samples: ["null", "nul"] },
  { text: "undefined", samples: ["undefined"] },
  { text: "Uppercase<string>", samples: ["", "A", "AB1", "aB", "É"] },
  { text: "Lowercase<string>", samples: ["", "a", "ab1", "aB", "é"] },
  { text: "Capitalize<string>", samples: ["", "Abc", "abc", "1b"] },
  { text: "Uncapitalize<string>", samples: ["", "aBC", "Abc"] },
  { text: "`${number}px`", samples: ["1px", "-0.5px", "px", "1 px"] },
  { text: "`${number}` | string", samples: ["1", "x"] },
  { text: "Tone", samples: ["e:low"] },
  { text: 'Uppercase<"a" | `b${string}`>', samples: ["A", "B", "BX", "Bx"] },
];
const texts = ["", "", "-", "a", "id-", ".", "1", "px", "$", "(", "\\\\", "\n", "/"];

/** Makes template literal types and strings near them. */
export function makeTemplates({ below, chance, pick }: Random) {
  const template = (): RandomType => {
    const chosen = Array.from({ length: 1 + below(3) }, () => pick(holes));
    const between = Array.from({ length: chosen.length + 1 }, () => pick(texts));
    const text = `\`${between.map((part, at) => `${part.replace(/[\n]/g, "\\n").replace(/\$/g, "\\$")}${chosen[at] ? `\${${chosen[at].text}}` : ""}`).join("")}\``;
    const whole = pick(["", "", "", "", "Uppercase", "Lowercase", "Capitalize", "Uncapitalize"]);
    const plain = between.map((part) => part.replace("\\\\", "\\"));
    const cased = (value: string): string => {
      if (whole === "Uppercase") return value.toUpperCase();
      if (whole === "Lowercase") return value.toLowerCase();
      const first = value.charAt(0);
      return (whole === "Capitalize" ? first.toUpperCase() : whole === "Uncapitalize" ? first.toLowerCase() : first) + value.slice(1);
    };
    return {
      text: whole === "" ? text : `${whole}<${text}>`,
      sample: () => {
        const value = plain.map((part, at) => part + (chosen[at] ? pick(chosen[at].samples) : "")).join("");
        return chance(80) ? cased(value) : value;
      },
    };
  };
  return { template };
}
