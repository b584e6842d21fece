/** Cells that live and die: typed arrays, and a board that is an object with methods. */
export interface Board {
  step(): void;
  living(): number;
  at(x: number, y: number): boolean;
}

export const makeBoard = (width: number, height: number, isAlive: (x: number, y: number) => boolean): Board => {
  let cells = new Uint8Array(width * height);
  let next = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) cells[y * width + x] = isAlive(x, y) ? 1 : 0;
  const step = (): void => {
    for (let y = 0; y < height; y++) {
      const above = ((y + height - 1) % height) * width;
      const here = y * width;
      const below = ((y + 1) % height) * width;
      for (let x = 0; x < width; x++) {
        const left = (x + width - 1) % width;
        const right = (x + 1) % width;
        const around =
          cells[above + left]! +
          cells[above + x]! +
          cells[above + right]! +
          cells[here + left]! +
          cells[here + right]! +
          cells[below + left]! +
          cells[below + x]! +
          cells[below + right]!;
        next[here + x] = around === 3 || (around === 2 && cells[here + x] === 1) ? 1 : 0;
      }
    }
    [cells, next] = [next, cells];
  };
  return {
    step,
    living: () => cells.reduce((sum, cell) => sum + cell, 0),
    at: (x, y) => cells[y * width + x] === 1,
  };
};

export function run(size: number): string {
  const board = makeBoard(128, 96, (x, y) => (x * 7 + y * 13) % 5 === 0 || (x ^ y) % 3 === 0);
  for (let turn = 0; turn < size * 12; turn++) board.step();
  let corner = 0;
  for (let x = 0; x < 20; x++) if (board.at(x, x)) corner += x;
  return `${board.living()} ${corner}`;
}
