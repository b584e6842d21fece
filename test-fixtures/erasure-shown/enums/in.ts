/** Numbers lead back to names. */
export enum Color {
  Red,
  Green = 4, // after a gap
  Blue,
}

const enum Size {
  Small = "s",
  Large = `l`,
}

export enum Flag {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  Both = Read | Flag.Write,
  "as text" = -1,
}

export function name(color: Color): string {
  enum Local { A = 0.5, B }
  return `${Color[color]} ${Size.Small} ${Local[Local.B]}`;
}
