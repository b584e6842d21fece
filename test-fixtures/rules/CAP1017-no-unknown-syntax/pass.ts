interface Handle {
  close(): void;
}

export const copy = (open: () => Handle): void => {
  const handle = open();
  try {
    handle.close();
  } finally {
    handle.close();
  }
};

export enum Size {
  Small = 1,
  Large = Small * 10,
  Name = "name",
}

export const using = 1;
export const sum = async function* (values: AsyncIterable<bigint>): AsyncGenerator<bigint> {
  let total = 0n;
  outer: for await (const value of values) {
    total ||= value;
    total **= 2n;
    switch (true) {
      case total > 9n:
        break outer;
      default:
        yield total;
    }
  }
};
