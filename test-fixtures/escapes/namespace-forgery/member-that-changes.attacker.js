export default function attack(victim) {
  let reads = 0;
  const methods = [() => "a", () => "b"];
  return victim.readTwice({ get read() { return methods[reads++ % 2]; } });
}
