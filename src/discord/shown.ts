import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIStringSelectComponent,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Language } from './messages/language.ts';

/** What a command was asked: its name and the text options given, trimmed. */
export interface Asked {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** One page of an answer, as it is about to be shown. */
export interface Shown {
  readonly answer: Answer;
  /** What was asked; null where only the answer is known any more, as when a page is turned. */
  readonly asked: Asked | null;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The passages on this page, in order. */
  readonly passages: readonly Passage[];
  /** Whether everybody there sees it. */
  readonly isPublic: boolean;
  /** Whether the server wants to know if it helped. */
  readonly feedback: boolean;
  readonly language: Language;
  /** Who opened the forum post that it answers; null: it answers none. */
  readonly poster: string | null;
  /** The buttons of the message that this page takes the place of; none where it is a new one. */
  readonly before: readonly Button[];
}

export type Button = APIButtonComponentWithCustomId;
export type Menu = APIStringSelectComponent;
export type Row = APIActionRowComponent<Button | Menu>;
