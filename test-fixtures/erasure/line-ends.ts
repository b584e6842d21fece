const a = b
interface I {}
(c)
//---
const a = b
type T = 1
[c].d
//---
const a = b
type T = 1;
`c`.d
//---
a = b
declare const c: number
/d/g.exec(e)
//---
a = b
declare function f(): void
+c
//---
a = b
declare function f(): void;
-c
//---
a = b
interface I {}
++c
--d
//---
a = b
type T = 1; type U = 2;
interface V {}
(c)
//---
a = b; type T = 1
(c)
//---
a = b as T
(c)
//---
a = b as T
[c] = d
//---
a = b as T
`c`
//---
a = b satisfies T
(c)
//---
let a: T
(b)
//---
let a = f<T>
;(b)
//---
let a: T
[b] = c
//---
let a!: T
`b`
//---
let a = b as T // comment (
(c)
//---
let a = b as T /* comment
*/ (c)
//---
let a = b as {
  c: T
}
(d)
//---
let a = b as any
+ c
//---
let a = b as any
- c
* d
//---
let a = b!
(c)
//---
let a = b!
[c]
//---
let a = b!
`c`
//---
let a = (b as any)
(c)
//---
export default a as T
(b)
//---
export default a
interface I {}
(b)
//---
function f() {
  return a as T
  (b)
}
//---
function f() {
  return
  interface I {}
  (b)
}
//---
function f() {
  throw a as T
  [b]
}
//---
function f() {
  return a
  type T = 1
  (b)
}
//---
for (;;) {
  break
  type T = 1
  (b)
}
//---
if (a) b as T
(c)
//---
if (a) b as T
else c as T
(d)
//---
do a as T
while (b)
(c)
//---
do a; while (b) type T = 1
(c)
//---
const f = (a: number)
  : number => a;
//---
const f = (a: number):
  number => a;
//---
const f = (a: number): {
  b: string
} => a;
//---
const f = (a: number /* ) */, /* ) */ ) /* ) : */ : /* ) : */ Array<
  string /* => */
> /* ) */ => a;
//---
const f = () : // )
  void => {};
//---
const f = async (a): Promise<
  void
> => {};
//---
const f = async <
  T
>(a: T): Promise<
  T
> => a;
//---
const f = (a: (b: number) => void, c = (d)): (
  e: string
) => void => c;
//---
const f = ({ a }: {
  a: number
}): a is
  number => a;
//---
const f = (): 𝒳 |
  𝒳 => 1;
//---
a = b
const enumless = 1
type T = 1
import("c")
//---
var async = 1
interface I {}
async () => {}
//---
a = async
interface I {}
function f() {}
//---
a = async
interface I {}
(b)
//---
let x
type T = 1
(y)
//---
import a from "a"
type T = 1
(b)
//---
const f = () => {}
type T = 1
(b)
//---
const o = {}
interface I {}
[1].length
//---
class A {}
interface I {}
(b)
//---
function f() {}
type T = 1
(b)
//---
() => { a as T
(b) }
//---
const f = g as T
<U>(x)
//---
let x: T
<U>(y)
//---
let x: T
<U>{ y }
//---
a = b as T;
(c)
//---
a = b as T ;
[c]
//---
x = y as T

// a comment
/* another */ (z)
//---
x!
++y
//---
x as T
++y
//---
(x as T)
++y
//---
var v = x as any, w = y as any
(z)
//---
const a = <T>b
type U = 1
(c)
//---
export const a = b as T
(c)
//---
export const a: T = b
declare global {}
(c)
//---
export * from "a"
type T = 1
(b)
//---
function f(): void
function f(a?: any) {}
(b)
//---
a = b
function f(): void
function f(a?: any) {}
