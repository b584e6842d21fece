/// A comment that somebody likes with three slashes: <reference> is a word in it.

export const one = 1;
// Down here it is a comment: /// <reference types="node" />
/// <reference types="node" />
export const text = '/// <reference types="node" />';
