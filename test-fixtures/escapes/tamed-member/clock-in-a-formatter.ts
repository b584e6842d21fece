// family: tamed-member
// bites: plain
// stopped: runtime
export default function attack(): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: "UTC", year: "numeric" }).format as () => string;
  return Number.parseInt(format()) > 2020 ? `BITTEN:the year ${format()}` : "nothing";
}
