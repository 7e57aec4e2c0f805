/**
 * Edits (a letter added, dropped, exchanged, or two neighbours swapped) that turn one word into the other;
 * `limit + 1` where it takes more than `limit`. Optimal string alignment: no stretch is edited twice. Only cells
 * within `limit` of the diagonal can lie on the way (Ukkonen 1985): O(|a|·limit).
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  // The cell at i + 1 of a row is the one at column row + i − limit; what a swap adds to stands two rows up at i + 1
  // too. A cell more at either end spares the ends a question.
  const width = 2 * limit + 1;
  let beforeLast = new Array<number>(width + 2).fill(tooFar);
  let last = new Array<number>(width + 2).fill(tooFar);
  let current = new Array<number>(width + 2).fill(tooFar);
  for (let column = 0; column <= limit; column += 1) last[limit + column + 1] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    const letterBefore = a.charCodeAt(row - 2);
    let fewest = tooFar;
    for (let i = 1; i <= width; i += 1) {
      const column = row + i - limit - 1;
      let edits = tooFar;
      if (column === 0) edits = row;
      else if (column > 0 && column <= b.length) {
        const other = b.charCodeAt(column - 1);
        edits = (last[i] as number) + (letter === other ? 0 : 1);
        edits = Math.min(edits, (last[i + 1] as number) + 1, (current[i - 1] as number) + 1);
        if (letterBefore === other && letter === b.charCodeAt(column - 2)) {
          edits = Math.min(edits, (beforeLast[i] as number) + 1);
        }
      }
      current[i] = edits;
      if (edits < fewest) fewest = edits;
    }
    if (fewest > limit) return tooFar;
    const spare = beforeLast;
    beforeLast = last;
    last = current;
    current = spare;
  }
  return Math.min(last[b.length - a.length + limit + 1] as number, tooFar);
}
