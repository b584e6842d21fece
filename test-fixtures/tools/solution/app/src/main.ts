import "@capc/runtime/lockdown";

const { isRich, make, Side, limit } = await import("./join.ts");
const { isOver } = await import("@solution/right");

const refusalOf = (act: () => unknown): string => {
  try {
    return String(act());
  } catch (error) {
    return String(error);
  }
};

console.log(
  JSON.stringify([
    isRich(3),
    isRich(30),
    make(2).getBalance(),
    Side[Side.Right],
    limit,
    isOver(make(20)),
    refusalOf(() => make("2" as never)),
    refusalOf(() => isOver({ getBalance: () => 11 } as never)),
  ]),
);

export {};
