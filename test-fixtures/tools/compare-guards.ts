import { type Definitions, type Guard, keyOf, type Property, resolve, union } from "../../compiler/3-lower/guard.ts";

/** A guard and what the names in it stand for. */
interface Whole {
  readonly guard: Guard;
  readonly definitions: Definitions;
}

/** Why two guards accept different values, or nothing. Names, texts and the order of alternatives and members do not matter. */
export function differenceOf(left: Whole, right: Whole): string | undefined {
  const assumed = new Set<string>();

  const compare = (one: Guard, other: Guard, path: string): string | undefined => {
    // Two recursive types are the same if nothing on the way round speaks against it.
    const pair = `${keyOf(one)} = ${keyOf(other)}`;
    if (assumed.has(pair)) return undefined;
    assumed.add(pair);
    const a = flat(resolve(one, left.definitions), left.definitions);
    const b = flat(resolve(other, right.definitions), right.definitions);
    const said = `${path}: ${a.kind} ${a.text} and ${b.kind} ${b.text}`;
    switch (a.kind) {
      case "union":
        return b.kind === "union" ? compareSets(a.of, b.of, said) : said;
      case "array":
        return b.kind === "array" ? compare(a.of, b.of, `${path}[]`) : said;
      case "tuple":
        return b.kind === "tuple" && a.elements.map(({ mode }) => mode).join() === b.elements.map(({ mode }) => mode).join()
          ? first(a.elements, ({ guard }, at) => compare(guard, b.elements[at]!.guard, `${path}[${at}]`))
          : said;
      case "record":
        if (b.kind !== "record" || a.open !== b.open || !a.index !== !b.index) return said;
        if (JSON.stringify(a.indexes?.map(({ names }) => names)) !== JSON.stringify(b.indexes?.map(({ names }) => names))) return said;
        return (
          compareProperties(a.properties, b.properties, path) ??
          (a.index && compare(a.index, b.index!, `${path}[string]`)) ??
          first(a.indexes ?? [], ({ guard }, at) => compare(guard, b.indexes![at]!.guard, `${path}[index ${at}]`))
        );
      case "capability":
        return b.kind === "capability" && methodsOf(a) === methodsOf(b) ? compareProperties(a.data, b.data, path) : said;
      case "builtin":
        return b.kind === "builtin" && a.name === b.name && a.of.length === b.of.length
          ? first(a.of, (guard, at) => compare(guard, b.of[at]!, `${path}<${at}>`))
          : said;
      default:
        return keyOf(a) === keyOf(b) ? undefined : said;
    }
  };

  const compareProperties = (ours: readonly Property[], theirs: readonly Property[], path: string): string | undefined => {
    const named = new Map(theirs.map((property) => [property.name, property]));
    const others = theirs.filter(({ name }) => !ours.some((property) => property.name === name));
    if (others.length > 0) return `${path}: ${others.map(({ name }) => name)} only on the right`;
    return first(ours, ({ name, optional, guard }) => {
      const other = named.get(name);
      if (other?.optional !== optional) return `${path}.${name}: not there, or not as optional, on the right`;
      return compare(guard, other.guard, `${path}.${name}`);
    });
  };

  /** Each alternative needs one of the other side. What is assumed while looking for it holds only if it is found. */
  const compareSets = (ours: readonly Guard[], theirs: readonly Guard[], said: string): string | undefined => {
    const matches = (one: Guard, other: Guard): boolean => {
      const before = [...assumed];
      if (compare(one, other, "") === undefined) return true;
      assumed.clear();
      for (const pair of before) assumed.add(pair);
      return false;
    };
    const lonely = ours.find((one) => !theirs.some((other) => matches(one, other)));
    const missing = theirs.find((other) => !ours.some((one) => matches(one, other)));
    const which = lonely ?? missing;
    return which && `${said}: nothing is like ${which.text}`;
  };

  return compare(left.guard, right.guard, "");
}

const methodsOf = ({ methods }: Guard & { kind: "capability" }): string =>
  methods
    .map(({ name, optional }) => name + (optional ? "?" : ""))
    .toSorted()
    .join();

/** A union without unions in it: a name may stand for one. */
function flat(guard: Guard, definitions: Definitions, seen: readonly Guard[] = []): Guard {
  if (guard.kind !== "union" || seen.includes(guard)) return guard;
  const of = guard.of.map((part) => {
    const plain = resolve(part, definitions);
    return plain.kind === "union" ? flat(plain, definitions, [...seen, guard]) : plain;
  });
  return union(of, guard.text);
}

function first<T>(list: readonly T[], find: (one: T, at: number) => string | undefined): string | undefined {
  for (const [at, one] of list.entries()) {
    const found = find(one, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
