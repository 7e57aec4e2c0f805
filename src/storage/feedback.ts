import type { Database } from './tables.ts';

export type Vote = 'helpful' | 'unhelpful';

/** What was asked where. `question`: at most 100 characters. */
export interface Asked {
  readonly guildId: string;
  readonly command: string;
  readonly question: string;
}

export interface FeedbackCount {
  readonly command: string;
  readonly question: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

export interface FeedbackStore {
  /** Counts a vote; or moves it, where the same member voted otherwise before. Resolves when it is safely kept. */
  vote(asked: Asked, vote: Vote, before: Vote | null): Promise<void>;
  /** A server's questions, those with the most unhelpful answers first. */
  worst(guildId: string, most: number): Promise<readonly FeedbackCount[]>;
  /** All of a server's votes together. */
  total(guildId: string): Promise<Readonly<Record<Vote, number>>>;
}

export function openFeedback(database: Database): FeedbackStore {
  return {
    async vote({ guildId, command, question }, vote, before) {
      if (vote === before) return;
      const change = (which: Vote) => Number(vote === which) - Number(before === which);
      await database
        .insertInto('feedback')
        .values({
          guild_id: guildId,
          command,
          question,
          helpful: Number(vote === 'helpful'),
          unhelpful: Number(vote === 'unhelpful'),
        })
        .onConflict((conflict) =>
          conflict.columns(['guild_id', 'command', 'question']).doUpdateSet(({ ref, eb }) => ({
            helpful: eb(ref('feedback.helpful'), '+', change('helpful')),
            unhelpful: eb(ref('feedback.unhelpful'), '+', change('unhelpful')),
          })),
        )
        .execute();
    },

    worst: (guildId, most) =>
      database
        .selectFrom('feedback')
        .select(['command', 'question', 'helpful', 'unhelpful'])
        .where('guild_id', '=', guildId)
        .orderBy('unhelpful', 'desc')
        .orderBy('helpful', 'asc')
        .orderBy('question', 'asc')
        .limit(most)
        .execute(),

    async total(guildId) {
      const sum = await database
        .selectFrom('feedback')
        .select(({ fn }) => [
          fn.sum<number>('helpful').as('helpful'),
          fn.sum<number>('unhelpful').as('unhelpful'),
        ])
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return { helpful: Number(sum?.helpful ?? 0), unhelpful: Number(sum?.unhelpful ?? 0) };
    },
  };
}
