interface Person { readonly name: string; readonly age: number; readonly tags: readonly string[] }
const people: readonly Person[] = [
  { name: "Ada", age: 36, tags: ["math", "code"] },
  { name: "Bob", age: 17, tags: [] },
  { name: "Cy", age: 52, tags: ["code"] },
];
export const adults = (list: readonly Person[]): string[] => list.filter(({ age }) => age >= 18).map(({ name }) => name);
export const oldest = (list: readonly Person[]): Person | undefined =>
  list.reduce<Person | undefined>((best, one) => (best === undefined || one.age > best.age ? one : best), undefined);
export const tags = (list: readonly Person[]): string[] => [...new Set(list.flatMap((one) => one.tags))].sort();
export const total = (list: readonly Person[]): number => list.map((one) => one.age).reduce((a, b) => a + b, 0);
export const run = (): unknown => [
  adults(people), oldest(people), tags(people), total(people), people.some((p) => p.age > 50), people.every((p) => p.age > 50),
  people.find((p) => p.name === "Bob")?.age, people.findIndex((p) => p.name === "Cy"), people.slice(1).concat(people[0] ?? []).length,
  people.map((p) => p.name).join("-"), people.toSorted((a, b) => b.age - a.age).map((p) => p.name), people.at(-1)?.name, [3, 1, 2].toReversed(), [1, [2, [3]]].flat(),
];
