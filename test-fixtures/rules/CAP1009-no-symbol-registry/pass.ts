export const token = Symbol("token");
export const entry = Symbol.iterator;

// A member of something else may be called `for`.
const labels = { for: (name: string): string => `for ${name}`, keyFor: 1 };
export const label = (name: string): string => labels.for(name);
