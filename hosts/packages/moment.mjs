// Dates: formats, locales, durations and arithmetic.
import moment from "moment";
import "moment/locale/de.js";

export default () => {
  const day = moment.utc("2020-01-31T12:00:00Z");
  return [
    day.clone().add(1, "month").locale("de").format("LLLL"),
    day.locale("en").calendar(moment.utc("2020-02-01")),
    moment.duration(3661, "seconds").locale("en").humanize(),
    moment("31.02.2020", "DD.MM.YYYY").isValid(),
    JSON.stringify(day),
  ];
};
