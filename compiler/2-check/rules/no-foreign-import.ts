import { moduleImports, modulePackages } from "@capc/runtime/tables";
import { isReadOtherwise } from "../../1-open/is-read-otherwise.ts";
import type { About, Import, Report, Rule } from "../rule.ts";

/** What a module asks for instead of a part of Node. */
const interfaces: readonly (readonly [RegExp, string])[] = [
  [/^fs(\/promises)?$/, "ReadDir"],
  [/^(http|https|http2)$/, "Fetcher"],
  [/^(net|tls|dgram)$/, "Connector"],
  [/^timers(\/promises)?$/, "Timer"],
  [/^(perf_hooks|process)$/, "Clock"],
  [/^crypto$/, "Random"],
  [/^child_process$/, "Runner"],
  [/^dns(\/promises)?$/, "Resolver"],
  [/^sqlite$/, "Query"],
  [/^(readline(\/promises)?|console|tty)$/, "Console"],
];

/** What only computes of a part of Node, in a form for modules. */
const helpers: readonly (readonly [RegExp, string])[] = [
  [/^path(\/posix|\/win32)?$/, "path"],
  [/^url$/, "parseUrl"],
  [/^zlib$/, "inflate"],
  [/^(util|string_decoder)$/, "utf8"],
  [/^buffer$/, "base64"],
];

const permitted: ReadonlySet<string> = new Set(moduleImports);

export const noForeignImport: Rule = {
  code: "CAP1005",
  slug: "no-foreign-import",
  family: "confinement",
  visit: {
    Import(one, about) {
      // What is only a type is gone when the program runs. `require` has a rule of its own.
      if (one.isTypeOnly || one.kind === "require") return;
      return sourceReport(one, about) ?? attributesReport(one);
    },
  },
};

function sourceReport(one: Import, about: About): Report | readonly Report[] | undefined {
  const { specifier, at } = one;
  if (specifier === "@capc/runtime") return runtimeReports(one);
  if (modulePackages.includes(specifier ?? "")) return undefined;
  if (/^@capc\/std(\/|$)/.test(specifier ?? "")) {
    return {
      at,
      message: `modules take only types from \`${specifier}\``,
      why: "its values are makers of capabilities, and those belong to the host",
      help: "write `import type`",
      ...typeFix(one),
    };
  }
  if (specifier === undefined) return undefined; // TypeScript: a string is expected here.
  if ((about.moduleNamed(specifier) ?? about.neighbourNamed(specifier)) !== undefined) return undefined;
  if (about.isPackage(specifier)) return undefined;
  const isRelative = /^\.{0,2}\//.test(specifier);
  if (isRelative && isReadOtherwise(specifier))
    return {
      at,
      message: `\`${specifier}\` is one file to TypeScript and another to an engine`,
      why: "a specifier is a URL when the program runs, and this one may lead to a file of the host",
      help: "give the module a name without `%`, `#`, `?`, `\\` and spaces",
    };
  return {
    at,
    message: isRelative
      ? `\`${specifier}\` is not a module of this build`
      : `\`${specifier}\` is not part of this build`,
    why: "imported code brings along whatever authority it has",
    help: helpFor(specifier, isRelative),
  };
}

function helpFor(specifier: string, isRelative: boolean): string {
  if (isRelative)
    return /(^|\/)\.*[^./]+$/.test(specifier)
      ? `name the file: \`${specifier}.ts\`, or \`${specifier}/index.ts\``
      : "name a module with its extension, or write `import type` if you need only types";
  const builtin = specifier.replace(/^node:/, "");
  const found = interfaces.find(([pattern]) => pattern.test(builtin));
  if (found) return `take a \`${found[1]}\` as a parameter`;
  const helper = isRelative ? undefined : helpers.find(([pattern]) => pattern.test(builtin));
  if (helper) return `import \`${helper[1]}\` from \`@capc/std/pure\``;
  return "take what you need of it as a parameter, or write `import type` if you need only types";
}

function runtimeReports({ names, kind, at }: Import): readonly Report[] {
  const why = "the rest of the runtime is for hosts, and reaches into the realm";
  if (names.some(({ name }) => name === "*" || name === "default")) {
    return [
      {
        at: names.find(({ name }) => name === "*" || name === "default")!.at,
        message: `all of \`@capc/runtime\` cannot be ${kind === "export" ? "re-exported" : "imported"}`,
        why,
        help: "import its names one by one",
      },
    ];
  }
  if (names.length === 0)
    return [{ at, message: "this imports nothing from `@capc/runtime`", why, help: "remove the import" }];
  return names
    .filter(({ name, isTypeOnly }) => !isTypeOnly && !permitted.has(name))
    .map(({ name, at: place }) => ({
      at: place,
      message: `\`${name}\` of \`@capc/runtime\` is not for modules`,
      why,
      help: `use what modules have: ${moduleImports.map((one) => `\`${one}\``).join(", ")}`,
    }));
}

function attributesReport({ attributes }: Import): Report | undefined {
  if (attributes === undefined) return undefined;
  return {
    at: attributes,
    message: "a module is not imported with attributes",
    why: "they ask the host to load something other than a checked module",
    help: "write the data as a constant in a module",
  };
}

/** `import { Console }` becomes `import type { Console }`. */
function typeFix({ node, kind }: Import): Pick<Report, "fix"> {
  if (kind !== "import") return {};
  const start = node.getStart() + "import".length;
  return { fix: [{ start, end: start, text: " type" }] };
}
