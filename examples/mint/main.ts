import type { Console } from "@capc/std";
import { CheatingPurse } from "./cheat.ts";
import { Mint } from "./mint.ts";

export default function main({ out }: { out: Console }): void {
  const euros = Mint("euro");
  const dollars = Mint("dollar");
  const ada = euros.makePurse(100);
  const bob = ada.sprout();
  const dan = dollars.makePurse(500);

  const balances = (): string =>
    `Ada has ${ada.getBalance()} euro, Bob has ${bob.getBalance()} euro, Dan has ${dan.getBalance()} dollar.`;

  const attempt = (what: string, act: () => void): void => {
    out.print(`- ${what}`);
    try {
      act();
      out.print(`    done. ${balances()}`);
    } catch (error) {
      out.print(`    refused: ${error instanceof Error ? error.message : "no reason given"}`);
    }
  };

  out.print("Two mints: one makes euros, the other dollars.");
  out.print(balances());

  attempt("Ada pays Bob 30 euro.", () => bob.deposit(30, ada));
  attempt("Bob tries to take 1000 euro out of Ada's purse, which is an overdraft.", () => bob.deposit(1000, ada));
  attempt("Bob tries to take -50 euro out of Ada's purse, to put 50 in.", () => bob.deposit(-50, ada));
  attempt("Bob tries to take what is no number, which is neither more nor less than any.", () =>
    bob.deposit(Number("thirty"), ada),
  );
  attempt("Bob tries to deposit Dan's dollars as euros.", () => bob.deposit(30, dan));

  const cheat = CheatingPurse("euro");
  out.print(`Eve comes with a purse of her own making, which says that it holds ${cheat.getBalance()} euro.`);
  attempt("Bob sells Eve a bicycle for 1000 euro out of that purse.", () => bob.deposit(1000, cheat));

  const eve = bob.sprout();
  attempt("Bob gives Eve a real purse, and 10 euro in it.", () => eve.deposit(10, bob));

  out.print("In the end:");
  out.print(`  Ada  ${ada.getBalance()} euro`);
  out.print(`  Bob  ${bob.getBalance()} euro`);
  out.print(`  Eve  ${eve.getBalance()} euro`);
  out.print(`  Dan  ${dan.getBalance()} dollar`);
  const total = ada.getBalance() + bob.getBalance() + eve.getBalance();
  out.print(`100 euro were made, and there are ${total}.`);
}
