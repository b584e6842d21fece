import type { Rule } from "./rule.ts";
import { noAccessor } from "./rules/no-accessor.ts";
import { noAmbientAuthority } from "./rules/no-ambient-authority.ts";
import { noAmbientValue } from "./rules/no-ambient-value.ts";
import { noAny } from "./rules/no-any.ts";
import { noArguments } from "./rules/no-arguments.ts";
import { noClass } from "./rules/no-class.ts";
import { noCommonjsSyntax } from "./rules/no-commonjs-syntax.ts";
import { noDecorator } from "./rules/no-decorator.ts";
import { noDefiniteAssignment } from "./rules/no-definite-assignment.ts";
import { noDelete } from "./rules/no-delete.ts";
import { noDynamicCode } from "./rules/no-dynamic-code.ts";
import { noDynamicImport } from "./rules/no-dynamic-import.ts";
import { noForeignAssignment } from "./rules/no-foreign-assignment.ts";
import { noForeignImport } from "./rules/no-foreign-import.ts";
import { noForeignNew } from "./rules/no-foreign-new.ts";
import { noGlobalAugmentation } from "./rules/no-global-augmentation.ts";
import { noImplicitCoercion } from "./rules/no-implicit-coercion.ts";
import { noImportMeta } from "./rules/no-import-meta.ts";
import { noLeakAttribute } from "./rules/no-leak-attribute.ts";
import { noLooseEquality } from "./rules/no-loose-equality.ts";
import { noMemberAssignment } from "./rules/no-member-assignment.ts";
import { noModuleState } from "./rules/no-module-state.ts";
import { noNamespaceBlock } from "./rules/no-namespace-block.ts";
import { noNewTarget } from "./rules/no-new-target.ts";
import { noSloppySyntax } from "./rules/no-sloppy-syntax.ts";
import { noSuper } from "./rules/no-super.ts";
import { noSuppressionComment } from "./rules/no-suppression-comment.ts";
import { noSymbolMember } from "./rules/no-symbol-member.ts";
import { noSymbolRegistry } from "./rules/no-symbol-registry.ts";
import { noTamedMember } from "./rules/no-tamed-member.ts";
import { noThenMember } from "./rules/no-then-member.ts";
import { noThis } from "./rules/no-this.ts";
import { noTripleSlash } from "./rules/no-triple-slash.ts";
import { noUnassignedCapture } from "./rules/no-unassigned-capture.ts";
import { noUncheckedCast } from "./rules/no-unchecked-cast.ts";
import { noUnknownSyntax } from "./rules/no-unknown-syntax.ts";
import { noVar } from "./rules/no-var.ts";

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
  noAny,
  noSuppressionComment,
  noUncheckedCast,
  noAmbientValue,
  noImplicitCoercion,
  noDefiniteAssignment,
  noUnassignedCapture,
  // CAP3xxx language
  noClass,
  noThis,
  noSuper,
  noNewTarget,
  noAccessor,
  noVar,
  noArguments,
  noLooseEquality,
  noDelete,
  noForeignNew,
  noMemberAssignment,
  noSymbolMember,
];
