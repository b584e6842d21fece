import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: null };
const hook = { valueOf() { let n = 0; kept.f = () => ++n; return 1; } };
const one = hook * 1;
export function f() { return kept.f(); }
harden$(kept, hook, one, f);
// refused: conversion-hook
