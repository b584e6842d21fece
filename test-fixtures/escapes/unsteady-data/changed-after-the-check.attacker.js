export default function attack(victim) {
  const outbox = victim.makeOutbox(100);
  const order = { amount: 1 };
  outbox.queue(order);
  order.amount = 1_000_000;
  const sent = outbox.send();
  return sent > 100 ? `BITTEN:sent ${sent} where 100 is the limit` : `sent ${sent}`;
}
