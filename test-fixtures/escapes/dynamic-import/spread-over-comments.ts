// family: dynamic-import
// bites: plain
// stopped: check CAP1003
export default async function attack(): Promise<string> {
  const module = await import /* not a call */ (
    // nor this
    /*!*/ "node:" + "path" /* ) */
  );
  return `BITTEN:${module.sep}`;
}
