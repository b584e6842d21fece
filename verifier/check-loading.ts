import { pureCalls } from "@capc/runtime/tables";
import type { AnyNode } from "acorn";
import { type Binding, listNames, type Names } from "./scope.ts";

/**
 * What is evaluated while modules load may run nothing of the module's own, no function, accessor, iterator or conversion hook:
 * such code could hide a closure over a `let`, or a `Map`, in what the module keeps, where freezing does not reach, and two
 * importers could talk through it. These are notes on one statement; more than 2 in sum is refused.
 */
export interface Loading {
  /** 2: a method that conversions call is made or within reach; 1: a member whose name is not known could be one. */
  hook: number;
  /** 2: an operator or a call may convert something; 1: a key that is a name, dotted or not, is converted. */
  conversion: number;
}

const hooks = listNames(["toString", "valueOf", "toJSON"], 2);
const makers = listNames(["Namespace", "namespace", "harden", "leave", "fail", "guard"], 99);
const convertsNothing = /^((Object|Array)\.(?!hasOwn)|(Boolean|[Nn]amespace|harden|leave|fail|guard|makeBrandPair)$)/;
const isData = /^(Literal|TemplateLiteral|ArrayExpression|ObjectExpression)$/;
const isDeclaration =
  /^((Function|Variable)Declaration|EmptyStatement|ClassBody|Identifier|AssignmentPattern|RestElement)$/;
const isHarmless =
  /^((ArrowFunction|Function|Logical|Conditional|Sequence|Chain|Object)Expression|(Spread|Template)Element)$/;

/** Whether the node, apart from its parts, may be evaluated while modules load. */
export function isPure(node: AnyNode, declared: Names<Binding>, loading: Loading): boolean {
  switch (node.type) {
    case "Literal":
      // With these flags it remembers where its last match ended.
      return !/[gy]/.test(node.regex?.flags ?? "");
    case "ArrayExpression":
      return !node.elements.some((part) => part?.type === "SpreadElement");
    case "ObjectPattern":
      return !node.properties.some((part) => part.type === "Property" && part.computed);
    case "ClassDeclaration":
    case "ClassExpression": {
      const base = node.superClass?.type === "Identifier" ? declared[node.superClass.name] : undefined;
      const isSafe = !node.superClass || (base?.kind === "safe" && /Error$/.test(base.name ?? ""));
      // Put by a base on any object that it returns, frozen or not, a private member would be a variable of the module.
      const isStamp = node.body.body.some((member) => "key" in member && member.key.type === "PrivateIdentifier");
      return (isSafe || !isStamp) && (node.type === "ClassDeclaration" || !node.id);
    }
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition": {
      const { key, computed, value } = node;
      const name = key.type === "Literal" ? `${key.value}` : "name" in key && !computed ? key.name : undefined;
      const isName = key.type === "Identifier" || (key.type === "MemberExpression" && key.object.type === "Identifier");
      if (name === undefined) loading.conversion = Math.max(loading.conversion, isName ? 1 : 2);
      if ("static" in node && !node.static) return true;
      if (!isData.test(value?.type ?? ""))
        loading.hook = Math.max(loading.hook, name === undefined ? 1 : (hooks[name] ?? 0));
      // An accessor runs code when it is read, and a private static field is out of the reach of freezing.
      return "kind" in node ? !/^[gs]et$/.test(node.kind) : key.type !== "PrivateIdentifier";
    }
    case "MemberExpression":
      if (!node.computed || node.property.type === "Literal") return true;
      loading.conversion = 2;
      // With any key at all one could reach a class's prototype, and through it an accessor.
      return node.object.type === "Identifier" && declared[node.object.name]?.isLiteral === true;
    case "CallExpression": {
      const callee = calleeOf(node.callee, declared);
      if (!convertsNothing.test(callee)) loading.conversion = 2;
      // A replacer would be handed what is not frozen yet.
      const most = callee === "JSON.stringify" ? 1 : (pureCalls[callee] ?? makers[callee] ?? -1);
      return node.arguments.length <= most && !node.arguments.some((part) => part.type === "SpreadElement");
    }
    case "TaggedTemplateExpression":
      return calleeOf(node.tag, declared) === "String.raw";
    case "TemplateLiteral":
    case "UnaryExpression":
    case "BinaryExpression":
      loading.conversion = 2;
      return node.type === "TemplateLiteral" || (node.operator !== "delete" && node.operator !== "instanceof");
    default:
      return isHarmless.test(node.type) || isDeclaration.test(node.type);
  }
}

/** The dotted name by which the table knows a callee, found through what the local name is bound to. */
function calleeOf(node: AnyNode, declared: Names<Binding>): string {
  const isMember = node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier";
  const base = isMember ? node.object : node;
  const { kind, name = "" } = (base.type === "Identifier" && declared[base.name]) || { kind: "own" };
  if (isMember) return kind === "safe" ? `${name}.${(node.property as { name: string }).name}` : "";
  return kind === "safe" || kind === "runtime" || (kind === "emitted" && makers[name]) ? name : "";
}
