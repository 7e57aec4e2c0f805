import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The processes that share a database, this one among them. */
export interface Peers {
  /** Tells them of a change once its transaction is kept. */
  tell(transaction: Transaction<Tables>, guildId: string, version: number): Promise<void>;
  /** Begins to listen to them. Once. */
  follow(listener: PeerListener): void;
  /** Ends that. Resolves when nothing is heard any more. */
  close(): Promise<void>;
}

export interface PeerListener {
  /** A process has changed what is kept for a server, up to this version. */
  changed(guildId: string, version: number): void;
  /** From now on every change is heard of. Those of before, or of while the connection was lost, were not. */
  connected(): void;
}

/** Of a database that one process has for itself. */
export const ALONE: Peers = {
  tell: async () => undefined,
  follow: () => undefined,
  close: async () => undefined,
};
