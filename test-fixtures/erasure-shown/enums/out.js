/** Numbers lead back to names. */
export const Color = {
  "Red": 0, "0": "Red",
  "Green": 4, "4": "Green", // after a gap
  "Blue": 5, "5": "Blue",
};

const Size = {
  "Small": "s",
  "Large": "l",
};

export const Flag = {
  "None": 0, "0": "None",
  "Read": 1, "1": "Read",
  "Write": 2, "2": "Write",
  "Both": 3, "3": "Both",
  "as text": -1, "-1": "as text",
};

export function name(color       )         {
  const Local = { "A": 0.5, "0.5": "A", "B": 1.5, "1.5": "B" };
  return `${Color[color]} ${Size.Small} ${Local[Local.B]}`;
}
