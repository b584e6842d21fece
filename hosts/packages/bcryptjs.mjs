// Keys: hashes of passwords.
import bcrypt from "bcryptjs";

export default async () => {
  const salt = "$2b$04$abcdefghijklmnopqrstuu";
  const hash = await bcrypt.hash("secret", salt);
  return [
    hash,
    await bcrypt.compare("secret", hash),
    bcrypt.compareSync("other", hash),
    bcrypt.getRounds(hash),
    bcrypt.genSaltSync(4).length,
  ];
};
