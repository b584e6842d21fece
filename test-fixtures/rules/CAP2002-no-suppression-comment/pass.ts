/**
 * Unlike code with a @ts-ignore in it, this is checked.
 */
export const note = "// @ts-ignore";
// We never write `@ts-expect-error` here.
export const pattern = /@ts-nocheck/;
export const text = `
// @ts-nocheck
${note} /* @ts-ignore */
`;
