/** What became of an interaction, as the log has it. */
export type Outcome =
  | 'answered'
  | 'suggested'
  | 'refused'
  | 'postponed'
  | 'repeated'
  | 'ignored'
  | 'too late'
  | 'failed';

/** Counts what the bot does, for whoever looks after it. What it is told names no member, server or question. */
export interface Tally {
  /** @param of a command's name, or "component" */
  interaction(of: string, outcome: Outcome, seconds: number): void;
  /** The sources held nothing of what was asked. @param of a command's name, or "forum" */
  abstained(of: string): void;
}

/** Where nobody looks. */
export const NO_TALLY: Tally = { interaction: () => undefined, abstained: () => undefined };
