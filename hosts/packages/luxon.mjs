// Dates: zones, locales, intervals.
import { DateTime, Duration, Interval, Settings } from "luxon";

export default () => {
  Settings.defaultZone = "utc";
  const day = DateTime.fromISO("2020-01-31T12:00:00Z");
  return [
    day.plus({ months: 1 }).setLocale("de").toLocaleString(DateTime.DATE_FULL),
    day.setZone("America/New_York").toISO(),
    Duration.fromISO("PT1H30M").toHuman(),
    Interval.fromDateTimes(day, day.plus({ days: 2 })).splitBy({ days: 1 }).length,
    DateTime.fromFormat("x", "yyyy").invalidExplanation,
  ];
};
