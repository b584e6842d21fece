export const stop = (): void => {
  debugger;
  //~ CAP1007
};

export const countDown = (from: number): number => {
  let left = from;
  let steps = 0;
  while (left-->0) steps++;
  //~ CAP1007
  return steps;
};

export const compare = (limit: number, start: number): boolean => {
  let value = start;
  return limit<!--value;
  //~ CAP1007
};

export const match = (text: string): void => {
  /a/.test(text);
  //~ CAP1007
};

export const mode = (): number => 0644;
//~ CAP1007
export const bell = (): string => "\07";
//~ CAP1007
