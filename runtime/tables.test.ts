import { describe, expect, it } from "vitest";
import * as emitted from "./emitted.ts";
import * as runtime from "./index.ts";
import * as tables from "./tables.ts";

describe("the tables", () => {
  it("are frozen and have no prototypes to look into", () => {
    for (const table of Object.values(tables)) {
      if (typeof table === "function") continue;
      expect(Object.isFrozen(table)).toBe(true);
      if (!Array.isArray(table)) expect((table as Record<string, unknown>).toString).toBeUndefined();
    }
  });

  it("never call a name both safe and a power", () => {
    for (const name of [...tables.safeNames, ...tables.constantNames]) expect(tables.powerNames[name]).toBeUndefined();
    expect(tables.powerNames).toMatchObject({
      fetch: "Fetcher",
      console: "Console",
      setTimeout: "Timer",
      process: null,
    });
  });

  it("list every name once", () => {
    for (const list of [tables.safeNames, tables.leakNames, tables.moduleImports, tables.emittedNames])
      expect(new Set(list).size).toBe(list.length);
  });

  it("call nothing safe that has authority", () => {
    for (const name of ["Function", "Proxy", "WeakRef", "Atomics", "SharedArrayBuffer", "globalThis", "eval", "escape"])
      expect(tables.safeNames).not.toContain(name);
  });

  it("permit what they tame: the host keeps it", () => {
    for (const [name, members] of Object.entries(tables.tamedMembers)) {
      expect(tables.safeNames).toContain(name);
      for (const [member, { why, help }] of Object.entries(members)) {
        expect(tables.permits[name]?.split(" ")).toContain(member);
        expect(`${why} ${help}`).not.toMatch(/undefined|!|please|simply/);
      }
    }
    expect(tables.tamedMembers.Math?.random?.help).toContain("Random");
  });

  it("call pure only what modules have", () => {
    for (const callee of Object.keys(tables.pureCalls)) {
      const [owner = "", member] = callee.split(".");
      expect([...tables.safeNames, ...tables.moduleImports]).toContain(owner);
      if (member !== undefined) {
        expect(tables.permits[owner]?.split(" ")).toContain(member);
        expect(tables.tamedMembers[owner]?.[member]).toBeUndefined();
      }
    }
    for (const callee of [
      "Math.random",
      "Array.from",
      "Object.fromEntries",
      "Date.now",
      "Object.assign",
      "makeCaretaker",
      "Attr",
    ])
      expect(tables.pureCalls[callee]).toBeUndefined();
    expect(tables.pureCalls).toMatchObject({ "JSON.parse": 1, "Math.max": 99, Symbol: 1 });
  });

  it("name exactly what modules may import and emitted code may take", () => {
    for (const name of tables.moduleImports) expect(runtime).toHaveProperty(name);
    expect([...tables.emittedNames].sort()).toEqual(Object.keys(emitted).sort());
    for (const name of ["lockdown", "stackOf", "detailOf", "isLockedDown"])
      expect(tables.moduleImports).not.toContain(name);
    for (const value of [...tables.moduleImports.map((name) => Reflect.get(runtime, name)), emitted.put, emitted.leave])
      expect(Object.isFrozen(value)).toBe(true);
  });
});
