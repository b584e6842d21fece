export default async function attack(victim) {
  const text = await victim;
  return typeof text === "string" ? text : "nothing";
}
