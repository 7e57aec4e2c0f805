/** What one query reads or writes at most: SQLite does so at once, and other servers' questions wait for it. */
const MOST_ROWS = 100;
/** Of their texts, in UTF-8, or of what was read of these: some 10 ms, and far within the time that PostgreSQL has for a query. */
const MOST_BYTES = 500_000;

/** Parts rows into as many as one query may hold, in their order. One that is larger than that alone is by itself. */
export function inBatches<Row extends { readonly bytes: number }>(rows: readonly Row[]): Row[][] {
  const batches: Row[][] = [];
  let batch: Row[] = [];
  let left = 0;
  for (const row of rows) {
    if (batch.length === MOST_ROWS || row.bytes > left) {
      batch = [];
      batches.push(batch);
      left = MOST_BYTES;
    }
    batch.push(row);
    left -= row.bytes;
  }
  return batches;
}
