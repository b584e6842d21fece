export const load = async <
  T
>(items: readonly T[], at: number): Promise<
  T | undefined
> => items[at];

export const count = (items: readonly string[])
  : number => items.length

export function pick(items: readonly string[], by: number): string {
  type Local = string
  const found = items[by] as Local
  ;[by].forEach((n: number): void => void n)
  const [other] = items as readonly Local[]
  interface Unused {}
  ;(() => other)()
  let last = found as string /* the type
  closed this */
  ;`${last}`.trim()
  if (by > 1) last = <
    string
  >other
  else last = other!
  return (<
    Local
  >last)
}

export const box = (value: number) => <{ value: number }>{ value }
export const held = (a: number) => (-a as number) ** 2 + (a + 1 as number) * 2
export const folded = (a: number) => -a as number ** 2
