// Dates: plugins, zones, formats and durations.
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";
import relativeTime from "dayjs/plugin/relativeTime.js";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";

export default () => {
  for (const plugin of [duration, relativeTime, utc, timezone]) dayjs.extend(plugin);
  const day = dayjs.utc("2020-01-31T12:00:00Z");
  return [
    day.add(1, "month").format("dddd D MMMM YYYY"),
    day.tz("America/New_York").format(),
    day.from(dayjs.utc("2021-01-01")),
    dayjs.duration(100, "minutes").humanize(),
    day.isBefore("2021-01-01"),
  ];
};
