/** The place of the highest value, the first of several; -1 where there is none. A loop: a long text's sentences are too many for the arguments of Math.max. */
export function placeOfHighest(values: ArrayLike<number>): number {
  let highest = values.length > 0 ? 0 : -1;
  for (let place = 1; place < values.length; place += 1) {
    if ((values[place] as number) > (values[highest] as number)) highest = place;
  }
  return highest;
}
