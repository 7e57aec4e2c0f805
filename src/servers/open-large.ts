import { type ChangingAnswers, openAnswers } from '../answers/create-answers.ts';
import { whileHeapGrows } from '../heap.ts';

/** Letters of articles of which some 50 MB are made. */
const LARGE = 2_000_000;

/** `openAnswers`, of thousands of articles maybe. */
export function openLarge(...opened: Parameters<typeof openAnswers>): Promise<ChangingAnswers> {
  const letters = opened[0].reduce((sum, { text }) => sum + text.length, 0);
  return letters < LARGE ? openAnswers(...opened) : whileHeapGrows(() => openAnswers(...opened));
}
