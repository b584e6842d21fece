// Settings: durations as text.
import ms from "ms";

export default () => [ms("2 days"), ms(60000), ms(3.6e6, { long: true })];
