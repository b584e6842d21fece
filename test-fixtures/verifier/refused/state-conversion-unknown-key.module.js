import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: null }, key = 'toString';
const hook = { [key]: () => { let n = 0; kept.f = () => ++n; return ''; } };
const text = hook + '';
export function f() { return kept.f(); }
harden$(kept, key, hook, text, f);
// refused: conversion-hook
