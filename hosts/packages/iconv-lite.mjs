// Text: encodings.
import iconv from "iconv-lite";

export default () => [
  iconv.encode("ä€", "win1252").toString("hex"),
  iconv.decode(Buffer.from([0x93, 0xfa]), "Shift_JIS"),
  iconv.encodingExists("utf7"),
];
