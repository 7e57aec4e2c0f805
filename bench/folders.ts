import type { Article } from '../src/corpus/article.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { subjectOf, type TextPassage } from './data.ts';

/**
 * Subjects side by side, as many as fill a folder.
 * @param size passages of a folder, about: the last subject comes in whole
 */
export function foldersOf(passages: readonly TextPassage[], size: number): TextPassage[][] {
  const folders: TextPassage[][] = [];
  let last = '';
  for (const passage of passages) {
    const subject = subjectOf(passage.id);
    const folder = folders.at(-1);
    if (!folder || (subject !== last && folder.length >= size)) folders.push([passage]);
    else folder.push(passage);
    last = subject;
  }
  return folders;
}

/** One article for each subject. */
export function articlesOf(passages: readonly TextPassage[]): Article[] {
  const texts = new Map<string, string[]>();
  for (const { id, title, text } of passages) {
    const subject = title ?? subjectOf(id);
    texts.set(subject, [...(texts.get(subject) ?? []), text.replace(/\s*\n\s*/g, ' ')]);
  }
  return [...texts].map(([subject, all]) => readArticle(`${subject}.txt`, [subject, ...all].join('\n\n')));
}
