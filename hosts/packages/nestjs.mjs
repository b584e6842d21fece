// Servers: NestJS on Express: modules, providers, pipes, errors.
import "reflect-metadata";
import { Controller, Get, HttpException, Injectable, Module, Param, ParseIntPipe } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";

export default async () => {
  class Names {
    of(id) {
      if (id > 9) throw new HttpException("too many", 418);
      return `n${id}`;
    }
  }
  Injectable()(Names);
  class Users {
    constructor(names) {
      this.names = names;
    }
    one(id) {
      return { name: this.names.of(id) };
    }
  }
  Reflect.defineMetadata("design:paramtypes", [Names], Users);
  Get(":id")(Users.prototype, "one", Object.getOwnPropertyDescriptor(Users.prototype, "one"));
  Param("id", ParseIntPipe)(Users.prototype, "one", 0);
  Controller("users")(Users);
  class App {}
  Module({ controllers: [Users], providers: [Names] })(App);
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0);
  const url = `http://localhost:${app.getHttpServer().address().port}/users`;
  const answers = await Promise.all(["1", "10", "x"].map(async (id) => (await fetch(`${url}/${id}`)).json()));
  await app.close();
  return answers;
};
