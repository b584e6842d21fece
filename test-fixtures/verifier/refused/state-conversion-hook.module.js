import { safe as safe$, namespace as namespace$, harden as harden$ } from "@capc/runtime/emitted"; const { Object, Array, JSON, String, Symbol, Error, Math } = safe$();
const kept = { f: null };
const text = `${{ toString() { let n = 0; kept.f = () => ++n; return ''; } }}`;
export function f() { return kept.f(); }
harden$(kept, text, f);
// refused: conversion-hook
