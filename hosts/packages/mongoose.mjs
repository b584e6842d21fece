// Databases: schemas, virtuals, validation, hooks, without a connection.
import mongoose from "mongoose";

export default async () => {
  const schema = new mongoose.Schema({
    name: { type: String, required: true, minlength: 2 },
    age: { type: Number, min: 0 },
    tags: [String],
    at: Date,
    nested: { a: { type: Map, of: Number } },
  });
  schema.virtual("loud").get(function () {
    return `${this.name}!`;
  });
  schema.methods.greet = function () {
    return `hi ${this.name}`;
  };
  schema.pre("validate", function () {
    this.tags.push("seen");
  });
  const User = mongoose.model("User", schema);
  const user = new User({ _id: "507f1f77bcf86cd799439011", name: "Ada", age: "7", nested: { a: { x: 1 } } });
  await user.validate();
  const bad = new User({ name: "x", age: -1, at: "never" }).validateSync();
  return [
    JSON.stringify(user),
    user.loud,
    user.greet(),
    user.isModified("name"),
    Object.keys(bad.errors).sort(),
    bad.name,
    bad instanceof Error,
    User.find({ age: { $gt: 1 } })
      .sort("name")
      .getFilter(),
  ];
};
