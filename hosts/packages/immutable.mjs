// State: persistent Maps, Lists and Records.
import { Map as Dict, fromJS, is, List, OrderedSet, Record } from "immutable";

export default () => {
  const Point = Record({ x: 0, y: 0 });
  const deep = fromJS({ a: { b: [1, 2] } }).updateIn(["a", "b"], (list) => list.push(3));
  return [
    JSON.stringify(deep),
    String(List([1, 2]).map((x) => x + 1)),
    is(Dict({ a: 1 }), Dict([["a", 1]])),
    new Point({ x: 2 }).set("y", 3).toJS(),
    [...OrderedSet([3, 1, 3])],
  ];
};
