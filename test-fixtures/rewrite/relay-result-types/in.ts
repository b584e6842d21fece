// The type of a result may take lines of its own; the arrow of the inner function may not.
export async function load({ id, limit = 10 }: { id: string; limit?: number }): Promise<
  readonly { readonly id: string; readonly limit: number }[]
> {
  return [{ id, limit }];
}

export function last(
  { id }: { id: string }, // the one ) that counts
): // and what comes back
  string {
  return id;
}

export const make = () => ({
  get({ id }: { id: string }):
    string {
    return id;
  },
});

export function* each([first]: [number]): Generator<
  number
> {
  const twice = first * 2;
  yield twice;
}
