// Dates: formats, parses, adds and compares.
import {
  addMonths,
  differenceInCalendarDays,
  format,
  formatDistance,
  intervalToDuration,
  isValid,
  parse,
  parseISO,
  startOfWeek,
} from "date-fns";
import { de } from "date-fns/locale";

export default () => {
  const start = new Date(2020, 0, 31, 12);
  return [
    format(addMonths(start, 1), "EEEE, do MMMM yyyy HH:mm", { locale: de }),
    formatDistance(start, new Date(2020, 5, 1)),
    differenceInCalendarDays(new Date(2021, 0, 1), start),
    parse("03.02.2021", "dd.MM.yyyy", start).getMonth(),
    format(startOfWeek(parseISO("2020-02-05")), "P"),
    intervalToDuration({ start, end: new Date(2021, 2, 3) }),
    isValid(new Date(Number.NaN)),
  ];
};
