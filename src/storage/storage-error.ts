/** What the bot remembers can't be kept where its settings say. The message is one line that names the setting. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** The database can't be reached at the moment, or not in time: what was to be changed is not acknowledged. */
export class StorageDownError extends Error {
  override readonly name = 'StorageDownError';
  /** Whether the change may be kept all the same: the connection was lost when only the acknowledgement was missing. */
  readonly perhapsKept: boolean;

  constructor(cause?: unknown, { perhapsKept = false } = {}) {
    super(`the database is away${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause });
    this.perhapsKept = perhapsKept;
  }
}
