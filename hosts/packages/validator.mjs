// Validators: mail addresses, links, numbers and the like in text.
import validator from "validator";

export default () => [
  validator.isEmail("a@b.example"),
  validator.isURL("https://a.example/b?c"),
  validator.isUUID("x"),
  validator.isISO8601("2020-01-01"),
  validator.escape("<a>"),
  validator.normalizeEmail("A@GMAIL.com"),
];
