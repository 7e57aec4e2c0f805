import type { Entry } from './answer.ts';
import { passageEntry } from './entries.ts';
import type { Library } from './library.ts';
import { speakerNamed } from './resolve.ts';

/** Where the articles introduce somebody: the first sentence that gives their fullest description, per article. */
export function introduction(library: Library, name: string): Entry[] {
  const speaker = speakerNamed(library, name);
  if (!speaker) return [];
  // The longest alias with the name in it is the name with its titles.
  const names = [speaker.name, ...speaker.aliases].sort((a, b) => b.length - a.length);
  return library.articles.flatMap((article) => {
    const found = names.find((one) => article.text.includes(one));
    if (!found) return [];
    const start = article.text.indexOf(found);
    const paragraph = article.paragraphs.find((one) => one.start <= start && start < one.end);
    return paragraph
      ? [passageEntry(library, article, paragraph, [{ start, end: start + found.length }])]
      : [];
  });
}
