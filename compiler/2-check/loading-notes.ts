import {
  type Expression,
  isComputedPropertyName,
  isIdentifier,
  isPropertyAccessExpression,
  type Node,
  SyntaxKind,
} from "../1-open/typescript.ts";
import { unwrapped } from "./unwrapped.ts";

/**
 * What one statement does at module scope that is harmless alone: it makes something with a method that conversions call, and it
 * converts something. Together they would run code of the module while it loads.
 */
export interface LoadingNotes {
  /** Something in the statement has such a method, or may have. */
  readonly isHooked: boolean;
  noteHook(): void;
  noteConversion(node: Node): void;
  /** Notes a member of an object or class; the name may be computed. */
  noteMember(name: Node, value: Node | undefined): void;
  /** Where the two meet, if they do. */
  clash(): Node | undefined;
}

const conversionHooks: ReadonlySet<string> = new Set(["toString", "valueOf", "toJSON"]);

const dataKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateExpression,
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.ObjectLiteralExpression,
]);

export function makeLoadingNotes(): LoadingNotes {
  let hook: "none" | "perhaps" | "certain" = "none";
  let certain: Node | undefined;
  let perhaps: Node | undefined;
  return {
    get isHooked() {
      return hook !== "none";
    },
    noteHook() {
      hook = "certain";
    },
    noteConversion(node) {
      certain ??= node;
    },
    noteMember(name, value) {
      const isData = value !== undefined && dataKinds.has(unwrapped(value as Expression).kind);
      if (!isComputedPropertyName(name)) {
        if (!isData && conversionHooks.has((name as { text?: string }).text ?? "")) hook = "certain";
        return;
      }
      const key = unwrapped(name.expression);
      // A key that is a name is most likely a symbol or a text.
      if (isIdentifier(key) || (isPropertyAccessExpression(key) && isIdentifier(key.expression))) perhaps ??= key;
      else certain ??= key;
      if (!isData && hook === "none") hook = "perhaps";
    },
    clash: () => (hook === "certain" ? (certain ?? perhaps) : hook === "perhaps" ? certain : undefined),
  };
}
