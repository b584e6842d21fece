// Decorators: metadata on classes and members, kept on Reflect.
import "reflect-metadata";

export default () => {
  class A {
    method() {}
  }
  Reflect.defineMetadata("role", "admin", A.prototype, "method");
  return [
    Reflect.getMetadata("role", A.prototype, "method"),
    Reflect.getMetadata("role", new (class extends A {})(), "method"),
  ];
};
