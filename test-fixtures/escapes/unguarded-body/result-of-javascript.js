// family: unguarded-body
// bites: plain
// stopped: runtime
// note: of a function in JavaScript, TypeScript believes what a comment says
/** @returns {number} */
export function price() {
  return JSON.parse('"much"');
}
