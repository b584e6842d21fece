// family: dynamic-import
// bites: plain
// stopped: check CAP1003
// note: code that no compiler has seen, in the realm of the host
export default async function attack(): Promise<string> {
  const code = encodeURIComponent("export default 'BITTEN:' + typeof process.exit");
  return (await import(`data:text/javascript,${code}`)).default;
}
