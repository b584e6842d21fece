// What `capc/vite` has Vitest run before each file of tests. Lockdown comes first: tests find the realm as it will be.
import "@capc/runtime/lockdown";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { stackOf } from "@capc/runtime";
import { beforeEach, TestRunner } from "vitest";

type Run = () => unknown;
type Task = Parameters<typeof TestRunner.getTestFn>[0];
interface Place {
  readonly getFn: (task: Task) => Run;
  readonly setFn: (task: Task, run: Run) => void;
}

/** Where a test can be wrapped. As long as the setter of `TestRunner` is its getter (Vitest 4.1, 5.1), what is beneath it serves, where it can be had. */
async function findPlace(): Promise<Place | undefined> {
  const { getTestFn, setTestFn } = (TestRunner ?? {}) as unknown as Record<string, unknown>;
  if (setTestFn !== undefined && setTestFn !== getTestFn) return { getFn: getTestFn, setFn: setTestFn } as Place;
  const beneath = "@vitest/runner";
  return (await import(/* @vite-ignore */ beneath).catch(() => undefined)) as Place | undefined;
}
const runtimeFolder = `${dirname(createRequire(import.meta.url).resolve("@capc/runtime")).replaceAll("\\", "/")}/`;
const place = await findPlace();

// An error that has come through a module hides its stack, from the module; who reads the report of a test is the host.
if (place !== undefined)
  beforeEach(({ task }) => {
    const run = place.getFn(task);
    place.setFn(task, async () => {
      try {
        await run();
      } catch (error) {
        throw withStack(error);
      }
    });
  });

function withStack(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const whole = stackOf(error);
  if (whole === undefined || whole === error.stack) return error;
  // It is the caller of a guard that has to be looked at.
  const value = whole
    .split("\n")
    .filter((line) => !/^ +at /.test(line) || !line.replaceAll("\\", "/").includes(runtimeFolder))
    .join("\n");
  const stack = { value, configurable: true, writable: true };
  if (Reflect.defineProperty(error, "stack", stack)) return error;
  const shown = Object.assign(new Error(error.message, { cause: error.cause }), { ...error, name: error.name });
  return Object.defineProperty(shown, "stack", stack);
}
