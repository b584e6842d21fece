export interface Line { sku: string; qty: number; price?: number }
export type Report = Record<string, { qty: number; value: number }>;
export function summarise(lines: Line[]): Report {
  const report: Report = {};
  for (const { sku, qty, price = 0 } of lines) {
    const row = (report[sku] ??= { qty: 0, value: 0 });
    row.qty += qty;
    row.value += qty * price;
  }
  return report;
}
export const merge = (...reports: Report[]): Report => summarise(reports.flatMap((report) => Object.entries(report).map(([sku, { qty, value }]) => ({ sku, qty, price: qty === 0 ? 0 : value / qty }))));
export const lowest = (lines: readonly Line[]): Line => [...lines].sort((a, b) => (a.price ?? 0) - (b.price ?? 0))[0] ?? { sku: "none", qty: 0 };
export const run = (): unknown => { const a = summarise([{ sku: "x", qty: 2, price: 3 }, { sku: "y", qty: 1 }, { sku: "x", qty: 1, price: 6 }]); return [a, merge(a, a), lowest([{ sku: "z", qty: 1, price: 9 }, { sku: "w", qty: 1 }])]; };
