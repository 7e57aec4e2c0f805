import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import type { Entry } from './answer.ts';
import { passageEntry } from './entries.ts';
import { type Library, shifted } from './library.ts';
import { speakerNamed } from './resolve.ts';
import { SYNONYMS } from './synonyms.ts';

/** A description's words stand together: so many others may stand between them. */
const SLACK = 2;

/** Where the articles say who or what somebody or something is; one passage an article. */
export function introduction(library: Library, name: string): Entry[] {
  const defined = each(library, (article, paragraph) => apposition(article, paragraph, name));
  if (defined.length > 0) return defined;
  const speaker = speakerNamed(library, name);
  if (speaker) {
    // The longest alias is the name with its titles.
    const names = [speaker.name, ...speaker.aliases].sort((a, b) => b.length - a.length);
    const titled = each(library, ({ text }, paragraph) => firstOf(text, paragraph, names));
    if (titled.length > 0) return titled;
  }
  return each(library, ({ text }, paragraph) => described(text, paragraph, name));
}

function each(library: Library, find: (article: Article, paragraph: Paragraph) => Span | null): Entry[] {
  return library.articles.flatMap((article): Entry[] => {
    for (const paragraph of article.paragraphs) {
      const found = find(article, paragraph);
      if (found) return [passageEntry(library, article, paragraph, [found])];
    }
    return [];
  });
}

/** "Name, a …," or "Name, the …,": what stands between the commas. */
function apposition({ text }: Article, paragraph: Paragraph, name: string): Span | null {
  const asked = words(name).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const all = words(text.slice(paragraph.start, paragraph.end));
  for (let at = 0; at + asked.length < all.length; at += 1) {
    if (asked.length === 0 || !asked.every(({ folded }, step) => all[at + step]?.folded === folded)) continue;
    const [last, article] = [all[at + asked.length - 1] as Word, all[at + asked.length] as Word];
    const opens = text.slice(paragraph.start + last.end, paragraph.start + article.start);
    if (!/^, $/.test(opens) || !/^(?:a|an|the)$/.test(article.folded)) continue;
    const start = paragraph.start + article.start;
    const end = text.indexOf(',', start);
    if (end > start && end < paragraph.end) return { start, end };
  }
  return null;
}

function firstOf(text: string, paragraph: Paragraph, names: readonly string[]): Span | null {
  for (const name of names) {
    const start = text.indexOf(name, paragraph.start);
    if (start >= 0 && start + name.length <= paragraph.end) return { start, end: start + name.length };
  }
  return null;
}

/** A stretch that holds all words of a description side by side, a nation's name or its people's alike. */
function described(text: string, paragraph: Paragraph, description: string): Span | null {
  const asked = words(description).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  if (asked.length === 0) return null;
  const alike = asked.map(({ folded, stem }) => new Set([stem, ...(SYNONYMS.get(folded) ?? []).map(stemOf)]));
  const all = words(text.slice(paragraph.start, paragraph.end)).filter(
    ({ folded }) => !FUNCTION_WORDS.has(folded),
  );
  const size = asked.length + SLACK;
  for (let at = 0; at < all.length; at += 1) {
    const window = all.slice(at, at + size);
    if (!alike.every((stems) => window.some(({ stem }) => stems.has(stem)))) continue;
    const used = window.filter(({ stem }) => alike.some((stems) => stems.has(stem)));
    const [first, last] = [used[0] as Word, used.at(-1) as Word];
    return shifted({ start: first.start, end: last.end }, paragraph.start);
  }
  return null;
}
