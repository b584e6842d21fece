const logged =
  (run: () => number): (() => number) =>
  () =>
    run() + 0;

// What a decorator would do is a function, called where it can be seen.
export const makeService = () => ({ run: logged(() => 1) });
export const address = "name@host";
