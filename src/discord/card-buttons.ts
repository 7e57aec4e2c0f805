import type { Answer, Entry } from '../answers/answer.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { button } from './reply-buttons.ts';
import type { Button, Shown } from './shown.ts';

const CARD = 'card';

/** Where one passage with one quotation is shown: a button for a picture of it. */
export function cardButtons(shown: Shown): Button[] {
  const [quotation, ...more] = quotationsOn(shown);
  if (!quotation || more.length > 0 || shown.passages.length > 1) return [];
  return [button(CARD, quotation.id, shown.language.say('card'))];
}

/** The quotations on a page, each once. */
export function quotationsOn({ answer, passages }: Shown): Quotation[] {
  const shown = entriesOf(answer).filter(({ passage }) =>
    passages.some(
      ({ article, start, end }) => article === passage.article && start < passage.end && passage.start < end,
    ),
  );
  return [...new Set(shown.flatMap(({ quotation }) => (quotation ? [quotation] : [])))];
}

function entriesOf(answer: Answer): readonly Entry[] {
  switch (answer.kind) {
    case 'passages':
    case 'verdict':
      return answer.entries;
    case 'check':
      return answer.checked.flatMap((checked) => checked.answer.entries);
    case 'comparison':
      return [...answer.moments.flat(), ...answer.only.flatMap(({ entries }) => entries)];
    case 'timeline':
      return [...answer.moments.flatMap(({ entries }) => entries), ...answer.undated];
    case 'articles':
    case 'nothing':
    case 'unknown':
      return [];
  }
}
