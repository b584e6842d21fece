// Identifiers: of a length and alphabet.
import { customAlphabet, nanoid } from "nanoid";

export default () => [nanoid().length, /^[ab]{5}$/.test(customAlphabet("ab", 5)())];
