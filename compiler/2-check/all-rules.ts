import type { Rule } from "./rule.ts";
import { noAmbientAuthority } from "./rules/no-ambient-authority.ts";
import { noCommonjsSyntax } from "./rules/no-commonjs-syntax.ts";
import { noDecorator } from "./rules/no-decorator.ts";
import { noDynamicCode } from "./rules/no-dynamic-code.ts";
import { noDynamicImport } from "./rules/no-dynamic-import.ts";
import { noForeignAssignment } from "./rules/no-foreign-assignment.ts";
import { noForeignImport } from "./rules/no-foreign-import.ts";
import { noGlobalAugmentation } from "./rules/no-global-augmentation.ts";
import { noImportMeta } from "./rules/no-import-meta.ts";
import { noLeakAttribute } from "./rules/no-leak-attribute.ts";
import { noModuleState } from "./rules/no-module-state.ts";
import { noNamespaceBlock } from "./rules/no-namespace-block.ts";
import { noSloppySyntax } from "./rules/no-sloppy-syntax.ts";
import { noSymbolRegistry } from "./rules/no-symbol-registry.ts";
import { noTamedMember } from "./rules/no-tamed-member.ts";
import { noThenMember } from "./rules/no-then-member.ts";
import { noTripleSlash } from "./rules/no-triple-slash.ts";
import { noUnknownSyntax } from "./rules/no-unknown-syntax.ts";

/** Every rule, by code. A rule that is missing here is not part of the language: `rules.test.ts` compares the list with the folder. */
export const allRules: readonly Rule[] = [
  // CAP1xxx confinement
  noAmbientAuthority,
  noDynamicCode,
  noDynamicImport,
  noImportMeta,
  noForeignImport,
  noLeakAttribute,
  noSloppySyntax,
  noModuleState,
  noSymbolRegistry,
  noThenMember,
  noDecorator,
  noNamespaceBlock,
  noGlobalAugmentation,
  noCommonjsSyntax,
  noTripleSlash,
  noTamedMember,
  noUnknownSyntax,
  noForeignAssignment,
  // CAP2xxx soundness
  // CAP3xxx language
];
