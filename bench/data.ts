import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../src/corpus/sentences.ts';
import type { Indexed } from '../src/search/passage-index.ts';
import { seedOf } from './random.ts';

export interface TextPassage {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
}

/** A question of a data set. What is known of its answer is there in development sets only. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  /** A remembered quotation with a word dropped and two swapped (sets of quotations). */
  readonly misremembered?: string;
  readonly passageId?: string;
  readonly answers?: readonly string[];
  readonly answerable?: boolean;
}

export interface QuestionSet {
  readonly passages: readonly TextPassage[];
  readonly questions: readonly Asked[];
}

/** Reads `{passages: [{id, text}], questions: [{id, text}]}`; a set may leave its passages to another file. */
export function readSet(path: string): QuestionSet {
  const { passages, questions } = JSON.parse(readText(path)) as Partial<QuestionSet>;
  if (!Array.isArray(questions)) throw new Error(`${path}: no questions`);
  return { passages: Array.isArray(passages) ? passages : [], questions };
}

/** Reads one passage a line, gzipped or not. */
export function readPassages(path: string): TextPassage[] {
  return readText(path)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as TextPassage);
}

export function holdsAnswer(sentence: string, { answers = [] }: Asked): boolean {
  return answers.some((answer) => sentence.includes(answer));
}

export function indexed({ id, text }: TextPassage): Indexed {
  return { id, text, sentences: splitSentences(text) };
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Subjects are dealt into so many parts; each part is judged by what was fitted on the others. */
export const PARTS = 3;

/** The part that a passage's subject (a Wikipedia article, a month of news) falls into: the same in every set. */
export function partOf(passageId: string): number {
  return seedOf(subjectOf(passageId)) % PARTS;
}

/** "Nikola_Tesla#3" → "Nikola_Tesla", "d:Normans#0" → "Normans", "ev20200103_2" → "ev202001": news of one month belongs together. */
export function subjectOf(passageId: string): string {
  const bare = passageId.replace(/^[a-z]:/, '');
  return bare.includes('#') ? bare.slice(0, bare.indexOf('#')) : bare.replace(/\d\d_\d+$/, '');
}
