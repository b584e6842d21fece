// Each case says what it saw; what it should have seen stands in std/patterns/patterns.test.ts.
import "@capc/runtime/lockdown";
import { Namespace } from "@capc/runtime";

const { Caretaker, Escrow, Logged, Membrane, Mint, OneShot, RateLimited, SealedBoxes } = await import(
  "@capc/std/patterns"
);
const seen = {};
const attempt = (act) => {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
};
const later = async (act) => {
  try {
    return await act();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const claim = (value) => value;
const claimCounter = (value) => {
  if (typeof value?.add !== "function") throw new TypeError("no counter");
  return value;
};
const Counter = (n = 0) =>
  Namespace({
    add: (by) => (n += by),
    read: () => n,
    fail: () => {
      throw new RangeError("no");
    },
    slow: async (by) => {
      await undefined;
      return (n += by);
    },
    label: "counter",
  });

{
  const { call } = OneShot((a, b) => a + b);
  const other = OneShot(() => 1);
  other.cancel();
  let inner;
  const nested = OneShot(() => (inner = attempt(() => nested.call())));
  nested.call();
  seen.oneShot = [call(1, 2), attempt(() => call(1, 2)), attempt(() => other.call()), inner];
}
{
  const counter = Counter();
  const { cap, revoke } = Caretaker(counter, claimCounter);
  const { add } = cap;
  seen.caretaker = [cap.add(2), cap.label, cap === counter, Object.keys(cap)];
  revoke();
  seen.caretakerRevoked = [
    attempt(() => cap.read()),
    attempt(() => add(1)),
    counter.read(),
    attempt(() => Caretaker({ add: 1 }, claim)),
  ];
}
{
  const lines = [];
  const counter = Logged(Counter(), claimCounter, (line) => void lines.push(line));
  counter.add(42);
  attempt(() => counter.fail());
  const slow = await counter.slow(1);
  seen.logged = [lines, slow, counter.read()];
}
{
  let now = 0;
  const counter = RateLimited(Counter(), claimCounter, Namespace({ monotonic: () => now }), { calls: 2, ms: 100 });
  const at = (time) => {
    now = time;
    return attempt(() => counter.add(1));
  };
  seen.rate = [at(0), at(90), at(99), at(100), at(189), at(190), attempt(() => counter.read())];
  seen.rateArguments = [
    { calls: 0, ms: 1 },
    { calls: 1.5, ms: 1 },
    { calls: 1, ms: -1 },
  ].map((rate) => attempt(() => RateLimited(Counter(), claimCounter, Namespace({ monotonic: () => 0 }), rate)));
}
{
  let given;
  let callback;
  const child = Counter(7);
  const root = Namespace({
    child: () => child,
    same: (one) => one === child,
    keep: (one) => {
      given = one;
      return given;
    },
    kept: () => given,
    pack: () => ({
      list: [child],
      map: new Map([["child", child]]),
      text: "t",
      bytes: new Uint8Array([1, 2]),
      when: new Date(5),
    }),
    listen: (f) => {
      callback = f;
    },
    tell: (x) => callback(x),
    soon: async () => {
      await undefined;
      return child;
    },
    never: () => new Promise(() => {}),
    throws: () => {
      throw child;
    },
    loop: () => {
      const list = [];
      list.push(list);
      return list;
    },
    data: Object.freeze({ deep: [1] }),
  });
  const { cap, revoke } = Membrane(root, claim);
  const outer = cap.child();
  const own = Counter(1);
  const back = cap.keep(own);
  const packed = cap.pack();
  const heard = [];
  cap.listen((x) => {
    heard.push(x, x === outer);
    return own;
  });
  const told = cap.tell(outer);
  const soon = await cap.soon();
  const pending = cap.soon();
  const inside = given;
  seen.membrane = {
    identity: [
      outer === child,
      cap.child() === outer,
      cap.same(outer),
      packed.list[0] === outer,
      packed.map.get("child") === outer,
      soon === outer,
    ],
    home: [back === own, inside === own, cap.kept() === own],
    works: [
      outer.add(1),
      child.read(),
      inside.add(1),
      own.read(),
      told === own,
      heard.map((one) => one === outer || one),
    ],
    data: [packed.text, [...packed.bytes], packed.when.getTime(), cap.data.deep[0], outer.label],
    thrown: attempt(() => cap.throws()) === outer,
    loop: attempt(() => cap.loop()),
    withoutProxy: Object.keys(cap).length,
  };
  const { add } = outer;
  revoke();
  seen.membraneRevoked = [
    attempt(() => cap.child()),
    attempt(() => outer.read()),
    attempt(() => add(1)),
    attempt(() => inside.read()),
    attempt(() => packed.list[0].read()),
    attempt(() => callback(1)),
    await later(() => pending),
    await later(() => soon.slow(1)),
    child.read(),
    own.read(),
  ];
}
{
  const { sealer, unsealer } = SealedBoxes("letter");
  const box = sealer.seal(42);
  const foreign = SealedBoxes("letter").sealer.seal(1);
  seen.boxes = [
    unsealer.unseal(box),
    unsealer.isSealed(box),
    unsealer.isSealed(foreign),
    attempt(() => unsealer.unseal(foreign)),
    Object.keys(box),
    Object.keys(sealer),
  ];
}
{
  const mint = Mint("euro");
  const ada = mint.makePurse(100);
  const bob = ada.sprout();
  bob.deposit(30, ada);
  const cheat = Namespace({
    getBalance: () => 1e6,
    sprout: () => bob,
    getDecr: () => SealedBoxes("euro").sealer.seal(() => {}),
    deposit: () => {},
  });
  seen.mint = [
    ada.getBalance(),
    bob.getBalance(),
    ...[-1, 1.5, NaN, "1", 1e9].map((amount) => attempt(() => bob.deposit(amount, ada))),
    attempt(() => bob.deposit(1, cheat)),
    attempt(() => bob.deposit(1, Mint("euro").makePurse(9))),
    attempt(() => bob.deposit(5, bob)),
    bob.getBalance(),
    attempt(() => mint.makePurse(Number.MAX_SAFE_INTEGER).deposit(1, bob)),
    ada.getBalance() + bob.getBalance(),
  ];
}
{
  const [euros, dollars] = [Mint("euro"), Mint("dollar")];
  const open = () =>
    Escrow({ leftKind: euros.makePurse(0), leftAmount: 10, rightKind: dollars.makePurse(0), rightAmount: 12 });
  const done = open();
  const [ada, bob] = [euros.makePurse(15), dollars.makePurse(20)];
  seen.escrowOpen = [attempt(() => done.left.collect()), attempt(() => done.left.refund())];
  done.left.pay(ada);
  seen.escrowHalf = [
    attempt(() => done.right.collect()),
    attempt(() => done.left.pay(ada)),
    attempt(() => done.right.pay(euros.makePurse(50))),
    attempt(() => done.right.pay(dollars.makePurse(11))),
  ];
  done.right.pay(bob);
  seen.escrow = [
    done.left.state(),
    done.left.collect().getBalance(),
    done.right.collect().getBalance(),
    ada.getBalance(),
    bob.getBalance(),
    attempt(() => done.left.collect()),
    attempt(() => done.left.cancel()),
    attempt(() => done.right.refund()),
  ];
  const off = open();
  off.right.pay(dollars.makePurse(12));
  off.left.cancel();
  seen.escrowOff = [
    off.right.state(),
    attempt(() => off.left.pay(ada)),
    off.right.refund().getBalance(),
    off.left.refund().getBalance(),
    attempt(() => off.right.refund()),
  ];
  const raced = open();
  const thief = euros.makePurse(10);
  const sly = Namespace({
    getBalance: () => 10,
    sprout: () => thief.sprout(),
    deposit: () => {},
    getDecr: () => {
      attempt(() => raced.left.cancel());
      attempt(() => raced.left.pay(thief));
      return thief.getDecr();
    },
  });
  raced.left.pay(sly);
  seen.escrowRaced = [
    raced.left.state(),
    attempt(() => raced.right.pay(dollars.makePurse(12))),
    raced.left.refund().getBalance(),
    thief.getBalance(),
  ];
}
console.log(JSON.stringify(seen));
