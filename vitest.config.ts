import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Vitest leaves one core idle; the two that every machine has are worth a third of the time.
    maxWorkers: 2,
    reporters: ["default", "./tidy/count-reporter.ts"],
  },
});
