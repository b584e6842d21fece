// family: dynamic-code
// bites: plain
// stopped: check CAP1002
export default function attack(): string {
  const [make] = [Function];
  return make === undefined ? "nothing" : make.apply(undefined, ["return 'BITTEN:' + typeof fetch"])();
}
