/** The cells of a line that say when it holds. */
export interface Validity {
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Whether something exists on a day; an empty cell is no limit. Years and months compare by their beginning. */
export function existsOn(day: string, { valid_from, valid_to }: Validity): boolean {
  const began = valid_from === "" || valid_from <= day.slice(0, valid_from.length);
  return began && (valid_to === "" || valid_to >= day.slice(0, valid_to.length));
}

/** The days as a landscape has them. */
export const validityOf = ({ valid_from, valid_to }: Validity) => ({
  ...(valid_from !== "" && { validFrom: valid_from }),
  ...(valid_to !== "" && { validTo: valid_to }),
});
