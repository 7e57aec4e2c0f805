import type { Suggestion } from '../answers/answer.ts';
import { sourceSuggestion } from '../answers/suggestion.ts';
import type { Article } from '../corpus/article.ts';
import { oncePer } from '../once-per.ts';
import { NameIndex } from '../search/name-index.ts';

/** Likeness from which a typed name is taken for the article that is meant: a slip or two, no more. It is asked about. */
const LEAST_LIKENESS = 0.6;

/** Made when it is first needed, and gone with the articles. */
const indexOf = oncePer((own: readonly Article[]) =>
  NameIndex.of(
    own.map((value) => {
      const { headline, publisher } = value.head;
      return { names: [headline, ...(publisher ? [publisher] : []), value.file], value };
    }),
  ),
);

/** A server's own articles whose names begin as typed. */
export function suggestOwn(own: readonly Article[], typed: string): Suggestion[] {
  return indexOf(own)
    .find(typed)
    .map(({ value }) => sourceSuggestion(value));
}

/** The article of a server's own that is meant; null where there is none such. */
export function findOwn(own: readonly Article[], typed: string): Article | null {
  const picked = own.find(({ id }) => id === typed.trim());
  if (picked) return picked;
  const [best] = typed.trim() === '' ? [] : indexOf(own).find(typed.split(' · ', 1)[0] ?? '', 1);
  return best && best.score >= LEAST_LIKENESS ? best.value : null;
}
