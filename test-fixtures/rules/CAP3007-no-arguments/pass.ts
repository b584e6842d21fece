export const count = (...values: readonly unknown[]): number => values.length;
export const run = ({ args: values }: { args: readonly string[] }): number => values.length;
