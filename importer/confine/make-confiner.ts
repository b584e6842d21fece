import { relative } from "node:path";
import { verify } from "@capc/verifier";
import type { ConfinedPackages, Confiner, Refused } from "../../compiler/2-check/confiner.ts";
import { findPackage, packageNameOf } from "./find-file.ts";
import { emptyFile } from "./gather-files.ts";
import { Unconfinable } from "./read-file.ts";
import { stampOf, type WrittenPackages, writePackages } from "./write-packages.ts";

interface Known {
  readonly stamp: string;
  readonly written: WrittenPackages;
}

const known = new Map<string, Known>();

/** Files of packages that stand in outputs of this process: when one changes, they have to be made again. */
export const confinedFiles = (): readonly string[] => [
  ...new Set([...known.values()].flatMap(({ written }) => written.files.filter((path) => path !== emptyFile))),
];

/**
 * Confines the packages that a configuration lists, as they lie in `node_modules`. `near`: files beside which some may be links to folders elsewhere, as those of
 * a workspace are.
 */
export function makeConfiner(listed: readonly string[], near: readonly string[] = []): Confiner {
  const names: ReadonlySet<string> = new Set(listed);
  const declaring = listed.flatMap((name) => [name, `@types/${name.replace(/^@/, "").replace("/", "__")}`]);
  let linked: readonly string[] | undefined;
  const findLinked = (): readonly string[] =>
    near.flatMap((file) =>
      declaring.flatMap((name) => {
        const folder = findPackage(name, file)?.folder.replaceAll("\\", "/");
        return folder === undefined || folder.includes("/node_modules/") ? [] : `${folder}/`;
      }),
    );
  return {
    isListed: (specifier) => names.has(packageNameOf(specifier) ?? ""),
    isPackageFile: (path) =>
      path.includes("/node_modules/")
        ? declaring.some((name) => path.includes(`/node_modules/${name}/`))
        : (linked ??= findLinked()).some((folder) => path.startsWith(folder)),
    confine(from, wanted) {
      const key = JSON.stringify([from, wanted, listed]);
      const before = known.get(key);
      if (before !== undefined && before.stamp === stampOf(before.written.files)) return before.written;
      try {
        const written = writePackages(wanted, from, listed);
        const refused = refusalOf(written, from);
        if (refused !== undefined) return refused;
        known.set(key, { stamp: stampOf(written.files), written });
        return written;
      } catch (error) {
        if (error instanceof Unconfinable) return refusalFor(error, from);
        throw error;
      }
    },
  };
}

/** Asks the verifier about the text alone, so that what it refuses is told with the package's own file and line. */
function refusalOf(written: WrittenPackages, from: string): Refused | undefined {
  const [refusal] = verify(inModule(written), { goal: "module" });
  if (refusal === undefined) return undefined;
  const place = written.placeOf("", refusal.line - 2);
  const help = "use another entry of the package, or let a host file import it and hand out what modules need";
  return refusalFor(
    new Unconfinable(
      place?.path ?? "",
      place?.line ?? 0,
      `the verifier refuses it: ${refusal.message.replace(/ \(\d+:\d+\)$/, "")}`,
      help,
    ),
    from,
  );
}

function inModule(written: ConfinedPackages): string {
  const text = written.write("packages$", (name) => `safe$${name}`);
  const taken = written.safe.map((name) => `${name}: safe$${name}`).join(", ");
  return `import { harden as harden$, safe as safe$ } from "@capc/runtime/emitted";\nconst { ${taken} } = safe$();\n${text}harden$(packages$);\n`;
}

function refusalFor({ path, line, message, help }: Unconfinable, from: string): Refused {
  if (path === "") return { code: "CAP5002", message, why: "what is not there cannot be confined", help };
  const shown = relative(`${from}/..`, path).replaceAll("\\", "/");
  const name = /.*node_modules\/(.*)$/.exec(path.replaceAll("\\", "/"))?.[1] ?? shown;
  return {
    code: "CAP5003",
    message: `\`${name}:${line}\` cannot be confined: ${message}`,
    why: "a package runs with no more authority than the module that imports it",
    help,
  };
}
