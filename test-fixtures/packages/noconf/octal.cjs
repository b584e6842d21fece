// Comments

exports.f = function () { return 017; };
