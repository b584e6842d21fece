exports.f = function (o) { with (o) { return x; } };
