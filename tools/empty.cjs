// Stands in for packages that a bundled library can use and we never call: see tools/build.ts.
module.exports = {};
