// Data may have a `then`: nothing in it can be called.
export const schema = { if: "a", then: "b", else: "c" };
export const nested = { then: { next: 1 } };
export const plan = (then: string): { then: string } => ({ then });

export type then = "a type is gone when the program runs";
export const chain = (value: Promise<number>): Promise<number> => value.then((result) => result + 1);
export const andThen = (value: number) => ({ value, next: (add: number): number => value + add });
