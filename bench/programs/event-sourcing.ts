/** Accounts that are what happened to them: events, a store, projections and a replay. */
export type Event =
  | { readonly kind: "opened"; readonly account: string; readonly owner: string }
  | { readonly kind: "paid"; readonly account: string; readonly amount: number; readonly note?: string }
  | { readonly kind: "moved"; readonly from: string; readonly to: string; readonly amount: number }
  | { readonly kind: "closed"; readonly account: string };

export interface Account {
  readonly owner: string;
  readonly balance: number;
  readonly isOpen: boolean;
  readonly changes: number;
}

export interface Store {
  append(event: Event): number;
  account(name: string): Account | undefined;
  since(version: number): readonly Event[];
}

const opened = (owner: string): Account => ({ owner, balance: 0, isOpen: true, changes: 0 });

function apply(accounts: Map<string, Account>, event: Event): void {
  const change = (name: string, by: (account: Account) => Partial<Account>): void => {
    const account = accounts.get(name);
    if (account === undefined || !account.isOpen) throw new RangeError(`no open account ${name}`);
    accounts.set(name, { ...account, ...by(account), changes: account.changes + 1 });
  };
  switch (event.kind) {
    case "opened":
      accounts.set(event.account, opened(event.owner));
      break;
    case "paid":
      change(event.account, ({ balance }) => ({ balance: balance + event.amount }));
      break;
    case "moved":
      change(event.from, ({ balance }) => ({ balance: balance - event.amount }));
      change(event.to, ({ balance }) => ({ balance: balance + event.amount }));
      break;
    case "closed":
      change(event.account, () => ({ isOpen: false }));
  }
}

export const makeStore = (): Store => {
  const events: Event[] = [];
  const accounts = new Map<string, Account>();
  return {
    append: (event) => {
      apply(accounts, event);
      return events.push(event);
    },
    account: (name) => accounts.get(name),
    since: (version) => events.slice(version),
  };
};

/** The same accounts from the events alone. */
export function replay(events: readonly Event[]): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  for (const event of events) apply(accounts, event);
  return accounts;
}

export function run(size: number): string {
  const store = makeStore();
  const names = Array.from({ length: 50 }, (_, at) => `account-${at}`);
  for (const name of names) store.append({ kind: "opened", account: name, owner: name.toUpperCase() });
  for (let turn = 0; turn < size * 4000; turn++) {
    const from = names[turn % 50]!;
    const to = names[(turn * 7 + 3) % 50]!;
    if (turn % 3 === 0) store.append({ kind: "paid", account: from, amount: turn % 100, note: `turn ${turn}` });
    else store.append({ kind: "moved", from, to, amount: turn % 10 });
  }
  const accounts = replay(store.since(0));
  let sum = 0;
  for (const [name, { balance, changes }] of accounts) sum += balance * changes + (store.account(name)?.balance ?? 0);
  return String(sum);
}
