interface Handle {
  close(): void;
}

export const copy = (open: () => Handle & Disposable): void => {
  using handle = open();
  //~ CAP1017
  handle.close();
};

export class Point {
  //~ CAP3001
  constructor(private readonly x: number) {}
  //~ CAP1017
  accessor y = 1;
  //~ CAP1017
  sum(): number {
    return this.x + this.y;
  }
}

export enum Size {
  Small = "small".length,
  //~ CAP1017
}

export enum Level {
  Low = 1,
}
export enum Level {
  //~ CAP1017
  High = 2,
}
