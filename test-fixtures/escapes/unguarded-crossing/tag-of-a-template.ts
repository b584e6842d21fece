// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (tag: (parts: TemplateStringsArray, ...n: number[]) => number): number => tag`a${1}`;
