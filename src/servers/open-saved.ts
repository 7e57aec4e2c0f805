import type { Reader } from '../answers/annotations.ts';
import type { ChangingAnswers } from '../answers/create-answers.ts';
import type { Article } from '../corpus/article.ts';
import { describeError, type Log } from '../log.ts';
import { openLarge } from './open-large.ts';
import type { SavedLibraries } from './saved-libraries.ts';

/**
 * Opens what is answered from with the help of what was saved of it under a name, and saves it where that is of other
 * articles. What was saved is no more than a help: where nothing can be opened with it, another takes its place.
 */
export async function openSaved(
  name: string,
  articles: readonly Article[],
  reads: Reader | undefined,
  { saved, log }: { readonly saved: SavedLibraries; readonly log: Log },
): Promise<ChangingAnswers> {
  let before = await saved.open(name);
  let answers: ChangingAnswers;
  try {
    answers = await openLarge(articles, reads, before);
  } catch (error) {
    if (!before) throw error;
    log.warn({ name, ...describeError(error) }, 'a saved index is of no use, and is made anew');
    before = null;
    answers = await openLarge(articles, reads);
  }
  if (!before?.isWhole) saved.save(name, answers, 'now');
  return answers;
}
