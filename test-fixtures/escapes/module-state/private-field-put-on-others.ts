// family: module-state
// bites: plain
// stopped: check CAP1008
// calls: 2
// language: warn
// note: a base that returns what it is given lets a subclass stamp its private field on any object, frozen or not
class Same {
  constructor(target: object) {
    return target;
  }
}
class Note extends Same {
  #text = "nothing";
  static swap(target: object, next: string): string {
    if (!(#text in target)) new Note(target);
    const note = target as Note;
    const found = note.#text;
    note.#text = next;
    return found;
  }
}
export default function attack(): string {
  return Note.swap(Math, "BITTEN:what the one before left on Math");
}
