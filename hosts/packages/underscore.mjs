// Collections: chains, templates, mixins.
import _ from "underscore";

export default () => {
  _.mixin({ shout: (text) => `${text}!` });
  return [
    _.chain([1, 2, 3])
      .map((x) => x * x)
      .reject((x) => x === 4)
      .value(),
    _.template("hi <%- name %>")({ name: "<a>" }),
    _("a").shout(),
    _.isEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }),
    _.uniq([1, 1, 2]),
    _.partition([1, 2, 3], (x) => x > 1),
  ];
};
