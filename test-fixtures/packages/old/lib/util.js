var index = require("./index");
module.exports = function count(value) { return typeof index.plus === "function" ? Object.keys(value).length : -1; };
