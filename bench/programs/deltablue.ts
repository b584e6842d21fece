/** Constraints that keep variables in step, solved by strength, after the DeltaBlue algorithm: a web of small objects. */
export interface Variable {
  get(): number;
  set(value: number): void;
  strength(): number;
  decide(by: Constraint | undefined, strength: number): void;
  decidedBy(): Constraint | undefined;
  attach(constraint: Constraint): void;
  users(): readonly Constraint[];
}

export interface Constraint {
  name(): string;
  strength(): number;
  inputs(): readonly Variable[];
  output(): Variable | undefined;
  /** Picks the weakest side to compute; `undefined` when all are stronger. */
  choose(): Variable | undefined;
  execute(): void;
}

const weakest = 0;
const normal = 4;
const required = 9;

export const makeVariable = (start: number): Variable => {
  let value = start;
  let strength = weakest;
  let decider: Constraint | undefined;
  const attached: Constraint[] = [];
  return {
    get: () => value,
    set: (next) => {
      value = next;
    },
    strength: () => strength,
    decide: (by, how) => {
      decider = by;
      strength = how;
    },
    decidedBy: () => decider,
    attach: (constraint) => {
      attached.push(constraint);
    },
    users: () => attached,
  };
};

/** Holds `right = left * factor + offset`, whichever side is computed. */
export const makeScale = (
  name: string,
  strength: number,
  left: Variable,
  right: Variable,
  factor: number,
  offset: number,
): Constraint => {
  let target: Variable | undefined;
  const self: Constraint = {
    name: () => name,
    strength: () => strength,
    inputs: () => (target === right ? [left] : target === left ? [right] : []),
    output: () => target,
    choose: () => {
      const side = left.strength() < right.strength() ? left : right;
      target = side.strength() < strength ? side : undefined;
      return target;
    },
    execute: () => {
      if (target === right) right.set(left.get() * factor + offset);
      else if (target === left) left.set((right.get() - offset) / factor);
    },
  };
  left.attach(self);
  right.attach(self);
  return self;
};

/** Holds a variable at a value. */
export const makeStay = (name: string, strength: number, variable: Variable, value: number): Constraint => {
  let isOn = false;
  const self: Constraint = {
    name: () => name,
    strength: () => strength,
    inputs: () => [],
    output: () => (isOn ? variable : undefined),
    choose: () => {
      isOn = variable.strength() < strength;
      return isOn ? variable : undefined;
    },
    execute: () => {
      if (isOn) variable.set(value);
    },
  };
  variable.attach(self);
  return self;
};

export interface Planner {
  add(constraint: Constraint): boolean;
  solve(): number;
}

export const makePlanner = (): Planner => {
  const all: Constraint[] = [];
  const add = (constraint: Constraint): boolean => {
    all.push(constraint);
    const target = constraint.choose();
    if (target === undefined) return false;
    const before = target.decidedBy();
    const inputs = constraint.inputs().map((input) => input.strength());
    target.decide(constraint, Math.min(constraint.strength(), ...inputs.filter((one) => one > weakest)));
    constraint.execute();
    if (before !== undefined) before.choose()?.decide(before, before.strength());
    return true;
  };
  const solve = (): number => {
    let executed = 0;
    const done = new Set<Constraint>();
    const visit = (constraint: Constraint): void => {
      if (done.has(constraint)) return;
      done.add(constraint);
      for (const input of constraint.inputs()) {
        const decider = input.decidedBy();
        if (decider !== undefined) visit(decider);
      }
      constraint.execute();
      executed++;
    };
    for (const constraint of all) visit(constraint);
    return executed;
  };
  return { add, solve };
};

export function run(size: number): string {
  let sum = 0;
  for (let turn = 0; turn < size * 4; turn++) {
    const planner = makePlanner();
    const chain = Array.from({ length: 100 }, (_, at) => makeVariable(at));
    chain.slice(1).forEach((right, at) => {
      planner.add(makeScale(`link ${at}`, normal, chain[at]!, right, 1 + (at % 3) / 10, at % 7));
    });
    planner.add(makeStay("start", required, chain[0]!, turn % 13));
    for (let round = 0; round < 10; round++) {
      sum += planner.solve();
      sum += (chain.at(-1)?.get() ?? 0) % 1000;
    }
  }
  return sum.toFixed(3);
}
