/** How many stand before an offset, of what is in the order of the text: halving finds it. */
export function countBefore(ordered: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
