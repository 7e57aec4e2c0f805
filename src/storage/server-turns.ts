/** What is for one server runs in turn, each when the one before it is done. What is for others doesn't wait. */
export interface ServerTurns {
  /** Settles as `run` does. */
  take<T>(guildId: string, run: () => Promise<T>): Promise<T>;
  /** Resolves when all that have been taken are over. */
  over(): Promise<void>;
}

export function createServerTurns(): ServerTurns {
  /** By server, while there are any. */
  const last = new Map<string, Promise<unknown>>();
  return {
    take(guildId, run) {
      const before = last.get(guildId) ?? Promise.resolve();
      const turn = before.then(run, run);
      last.set(guildId, turn);
      const done = () => {
        if (last.get(guildId) === turn) last.delete(guildId);
      };
      turn.then(done, done);
      return turn;
    },
    async over() {
      await Promise.allSettled(last.values());
    },
  };
}
