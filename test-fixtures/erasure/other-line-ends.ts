const a = b as T
type U = 1
(c)
const f = async <
T>(x: T):
T => x;
//---
const a = b as T (c)
//---
function f() { return <T>x; }
//---
const f = (): T => x;
