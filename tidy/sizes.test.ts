import { describe, expect, it } from "vitest";
import { isTest, kept, linesOfCode, ourCode, ratchet, read } from "./repository.ts";

const wished = 300;
const limit = 400;

/** Files past what one sitting can hold. To be split, never to be added to. */
const tooLong: readonly string[] = ["cli/command-line.test.ts"];

const linesIn = (path: string): number => read(path).split("\n").length - 1;

describe("sizes", () => {
  it("keep files short enough to read", () => {
    expect(
      ratchet(
        ourCode.filter((path) => linesIn(path) > wished),
        tooLong,
      ),
    ).toEqual(kept);
    expect(ourCode.filter((path) => linesIn(path) > limit)).toEqual([]);
  });

  // Tables are data, and read by other eyes; of types nothing is left when the program runs.
  it.each([
    // The design said 1,050. Quick patterns are 48 lines; without them replacing and splitting is 5 to 23 times slower after lockdown.
    ["runtime", 1100],
    ["verifier", 400],
  ])("keep %s, which has to be trusted, within %i lines of code", (folder, budget) => {
    const trusted = ourCode.filter(
      (path) =>
        path.startsWith(`${folder}/`) &&
        /\.ts$/.test(path) &&
        !isTest(path) &&
        !/^runtime\/(tables|test|types)\//.test(path),
    );
    expect(trusted.length).toBeGreaterThan(3);
    expect(trusted.map(linesOfCode).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(budget);
  });
});
