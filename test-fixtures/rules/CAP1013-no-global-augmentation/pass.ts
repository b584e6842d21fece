// A type of the module's own says the same, to those who import it.
export interface Deck {
  readonly cards: readonly number[];
}
export const global = "a name like any other";
export const shuffled = (deck: Deck): readonly number[] => deck.cards.toReversed();
