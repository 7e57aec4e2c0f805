import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answers } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const root = resolve(import.meta.dirname, '../..');

function articlesIn(folder: string): Article[] {
  return readdirSync(join(root, folder))
    .sort()
    .map((file) => readArticle(file, readFileSync(join(root, folder, file), 'utf8')));
}

/** The two shipped reports on one meeting. */
export const meetingArticles: readonly Article[] = articlesIn('seeds');
/** Four invented reports on a closed bridge: two people of one surname, figures that differ, a "not" that comes and goes. */
export const bridgeArticles: readonly Article[] = articlesIn('test/answers/corpus');

export const meeting: Answers = createAnswers(meetingArticles);
export const bridge: Answers = createAnswers(bridgeArticles);

/** One more on the bridge, by whom people and words come and go; with words of other alphabets, joined and dotted. */
export const letterFile = {
  file: 'letter.md',
  text: `# Readers’ letters

**Ida Marsh** of Hartwell asked why the ferries were “empty all week”. Mayor Marsh said she had seen none in the U.S. or in São Tomé, не було жодного, can´t be 1,905.5 😀.

“Nobody rows to work,” said Ruth Ida Marsh, a teacher. The toll is 4 euros, the mayor’s office said.`,
};
export const letter: Article = readArticle(letterFile.file, letterFile.text);
