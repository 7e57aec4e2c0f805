/** Turns of what comes in one go. */
export interface Turns {
  /** How many wait for theirs. */
  readonly waiting: number;
  /** @param canWait whether it can wait for those that can't. @returns a promise of one's turn, or null where it is now */
  take(canWait: boolean): Promise<void> | null;
}

/**
 * One begins at once, each further one after the network has been served in between: answers leave as they are found, and
 * not all at the end, when Discord waits for none of them any more.
 */
export function createTurns(): Turns {
  const [soon, late]: [(() => void)[], (() => void)[]] = [[], []];
  let isTaken = false;
  const next = () => {
    const begin = soon.shift() ?? late.shift();
    isTaken = begin !== undefined;
    if (!begin) return;
    begin();
    setImmediate(next);
  };
  return {
    get waiting() {
      return soon.length + late.length;
    },
    take(canWait) {
      if (isTaken) return new Promise((resolve) => (canWait ? late : soon).push(resolve));
      isTaken = true;
      setImmediate(next);
      return null;
    },
  };
}
