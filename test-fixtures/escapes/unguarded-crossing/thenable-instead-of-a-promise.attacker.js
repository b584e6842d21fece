export default async function attack(victim) {
  let ran = 0;
  const said = await victim.get({ load: () => ({ then: (done) => { ran++; done(3); } }) }).catch((error) => error.message);
  return ran > 0 ? `BITTEN:ran while the module waited, and said ${said}` : said;
}
