/** What `capc/tsconfig` sets, for modules that have no configuration of their own. */
export const strictOptions: Readonly<Record<string, unknown>> = {
  target: "esnext",
  lib: ["esnext"],
  types: [],
  module: "nodenext",
  moduleDetection: "force",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  allowJs: true,
  noEmit: true,
};
