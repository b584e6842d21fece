import { declarations, parameters, type Row, sections, undecidable } from "./guard-table.ts";

/** The text of docs/guards.md: what guards accept and refuse, from the table that the tests run. */
export function writeGuardPage(): string {
  return `${intro}

\`\`\`ts
${declarations}
\`\`\`

${sections.map(({ title, note, rows }) => [`## ${title}`, ...(note ? [note] : []), tableOf("type", rows)].join("\n\n")).join("\n\n")}

## Parameters

Arguments are checked before anything of the function runs, patterns and defaults included. Of overloads, the signature of the implementation counts: it is what the body relies on.

${tableOf("parameters", parameters)}

## Predicates and assertions

What a function from elsewhere says about a variable, \`isText(x)\` with \`isText: (x: unknown) => x is string\`, or \`asserts x is Purse\`, is held against the variable when it says yes. Of data, which would have to be copied, it cannot say it: that is \`CAP4001\`, and a cast does it. A module's own predicates are its own affair.

${limits}

${["| type | the part that is named |", "| --- | --- |", ...undecidable.map(([type, part]) => `| ${code(type)} | ${code(part)} |`)].join("\n")}

${exceptions}
`;
}

const tableOf = (head: string, rows: readonly Row[]): string =>
  [
    `| ${head} | accepted | refused |`,
    "| --- | --- | --- |",
    ...rows.map(({ type, accepts, refuses }) => `| ${code(type)} | ${listOf(accepts)} | ${listOf(refuses)} |`),
  ].join("\n");

const listOf = (values: readonly string[]): string =>
  values.map((value) => (value.trim() === "" ? "nothing" : code(value))).join(", ");

/** Inline code in a table: a bar would end the cell, and backquotes need longer ones around them. */
const code = (text: string): string => {
  const bars = text.replaceAll("|", "\\|");
  return bars.includes("`") ? `\`\` ${bars} \`\`` : `\`${bars}\``;
};

const intro = `# What guards accept

Whatever comes from outside is held against the type that the source gives it: parameters of functions that others can call, results of foreign calls, awaited values, casts. What
follows is every kind of type with values that its guard accepts and refuses. The tests run this page's tables, and fail when the page is not what they say; \`BLESS=1 npx vitest run test-fixtures/guard-table.test.ts\` writes it anew.

Data is copied while it is checked, each property read once, so that nobody can change it afterwards. A refusal is a \`GuardError\` that names function, path, expected type and the kind of
what came. The types of the examples:`;

const limits = `## What cannot be checked

A type of which no value can be told is \`CAP4001\`, at compile time, and the message names the part of it that is to blame.`;

const exceptions = `## Where TypeScript says otherwise

A property test makes random types of these kinds and values near them, some twenty thousand pairs a run, and compares each guard with TypeScript's own verdict on \`const x: T = v\`. They agree, but for these:

| value | type | TypeScript | guard | because |
| --- | --- | --- | --- | --- |
| \`NaN\` | \`number\` | accepts | refuses | it passes every comparison that a balance or a limit relies on; \`Float\` accepts it |
| \`"red"\` | \`Color\` | refuses | accepts | when the program runs, a member of a string enum is its text |
| \`"red"\` as \`Color.Red\` | \`Lowercase<string>\` | refuses | accepts | likewise |
| any number | a numeric enum of constants | accepts \`number\`, not \`7\` | refuses what is no member | a member is what the type promises |
| \`"u1"\` | \`UserId\` | refuses | accepts | a primitive with an object type is a brand: there is nothing to look at |
| \`{ c: 1 }\` | \`{ a?: string }\` | refuses | accepts | that nothing is in common hints at a mistake in a program, but the value is of the type; what is not declared is dropped |
| \`"abc"\` | \`{ length: number }\`, \`{ [n: number]: string }\` | accepts | refuses | data is copied by its own properties, and a primitive has none |
| \`[]\` | \`{ a?: string }\` with \`& {}\` or \`& object\` | accepts | refuses | an array is no record of options |
| a record without \`toString\` | \`{ toString(): string }\` | accepts | refuses | what every object inherits is nobody's promise |
| \`"1e999"\` | \`\` \`\${number}\` \`\` | refuses | accepts | the text of a numeral is looked at, not how large it is |
| \`"ß"\` | \`Lowercase<Uppercase<string>>\` | refuses | accepts | one case after the other is looked at letter by letter |
| a record with a symbol key | \`Record<PropertyKey, T>\` | looks at it | drops it | what is named by symbols is not copied |`;
