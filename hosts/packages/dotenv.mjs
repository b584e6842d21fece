// Settings: read from text.
import dotenv from "dotenv";

export default () => {
  const target = {};
  dotenv.populate(target, dotenv.parse("A=1\nB='two words' # c\nC=\"x\\ny\""));
  return target;
};
