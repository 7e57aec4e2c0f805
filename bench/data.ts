import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../src/corpus/sentences.ts';
import type { Indexed } from '../src/search/passage-index.ts';

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

export function indexed({ id, text }: TextPassage): Indexed {
  return { id, text, sentences: splitSentences(text) };
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
