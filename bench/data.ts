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

/**
 * Reads `{passages: [{id, text}], questions: [{id, text}]}`; a set may leave its passages to another file.
 * @throws Error that says in a sentence what is wrong with the file.
 */
export function readSet(path: string): QuestionSet {
  const set = parsed<Partial<QuestionSet> | null>(readText(path), path);
  const { passages = [], questions } = set ?? {};
  if (!Array.isArray(questions)) throw new Error(`${path}: there is no list of questions in it`);
  for (const [at, question] of questions.entries()) check(question, `${path}: question ${at + 1}`);
  // The name of the file that holds them, perhaps.
  if (!Array.isArray(passages)) return { passages: [], questions };
  for (const [at, passage] of passages.entries()) check(passage, `${path}: passage ${at + 1}`);
  return { passages, questions };
}

/**
 * Reads one passage a line, gzipped or not.
 * @throws Error that says in a sentence what is wrong with the file.
 */
export function readPassages(path: string): TextPassage[] {
  return readText(path)
    .split('\n')
    .flatMap((line, at) => {
      if (!line.trim()) return [];
      const place = `${path}: line ${at + 1}`;
      const passage = parsed<TextPassage>(line, place);
      check(passage, place);
      return [passage];
    });
}

function parsed<T>(json: string, place: string): T {
  try {
    return JSON.parse(json) as T;
  } catch {
    throw new Error(`${place} is not JSON`);
  }
}

function check(value: Partial<TextPassage> | null, place: string): void {
  if (typeof value?.text !== 'string' || value.id === undefined) {
    throw new Error(`${place} has no id and text`);
  }
}

export function holdsAnswer(sentence: string, { answers = [] }: Asked): boolean {
  return answers.some((answer) => sentence.includes(answer));
}

export function indexed({ id, text }: TextPassage): Indexed {
  return { id, text, sentences: splitSentences(text) };
}

function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Error(`${path} can't be read (${(error as NodeJS.ErrnoException).code})`);
  }
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
