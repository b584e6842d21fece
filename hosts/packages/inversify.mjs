// Decorators: a container that injects by metadata.
import "reflect-metadata";
import { Container, inject, injectable } from "inversify";

export default () => {
  class Engine {
    start() {
      return "started";
    }
  }
  class Car {
    constructor(engine) {
      this.engine = engine;
    }
  }
  injectable()(Engine);
  injectable()(Car);
  inject(Engine)(Car, undefined, 0);
  const container = new Container();
  container.bind(Engine).toSelf().inSingletonScope();
  container.bind(Car).toSelf();
  return [container.get(Car).engine.start(), container.get(Car).engine === container.get(Engine)];
};
