export const thenable = (value: number) => ({
  then(resolve: (value: number) => void): void {
    //~ CAP1010
    resolve(value);
  },
});

export const arrow = { then: (value: number): number => value };
//~ CAP1010

const then = (value: number): number => value;
export const short = { then };
//~ CAP1010

// The value is no function, but the object has methods, and `then` is looked up on it all the same.
export const mixed = { then: 1, run: (): number => 1 };
//~ CAP1010

export const computed = (run: () => void) => ({ ["th" + "en"]: run, go: (): number => 1 });
//~ CAP1010

export const changed = (target: { then?: () => void }): void => {
  target.then = () => {};
  //~ CAP1010
};

// The module itself is an object, and may be awaited.
export { then };
//~ CAP1010
