/** Those of `words` that somebody who typed `given` may have meant, closest first; none if nothing is close. */
export function nearMisses(given: string, words: readonly string[], limit = 3): readonly string[] {
  const most = given.length <= 4 ? 1 : 2;
  return words
    .map((word) => ({ word, distance: editDistance(given.slice(0, 60), word) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
