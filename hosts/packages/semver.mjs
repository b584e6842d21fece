// Versions: compared, coerced, matched with ranges.
import semver from "semver";

export default () => [
  semver.satisfies("1.2.3", "^1.1 || >3"),
  semver.sort(["2.0.0", "1.0.0-rc.1", "1.0.0"]),
  semver.coerce("v2.3").version,
  semver.inc("1.2.3", "minor"),
  semver.minVersion(">=1.2.0 <2").version,
  semver.valid("x"),
];
