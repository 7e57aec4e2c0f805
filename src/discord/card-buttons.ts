import type { Answer, Entry } from '../answers/answer.ts';
import { wordsOf } from '../pictures/card.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { sayingOf } from './citation.ts';
import { button, menu } from './reply-buttons.ts';
import type { Button, Menu, Shown } from './shown.ts';

const CARD = 'card';

/** Where one quotation is shown: a button for a picture of it. */
export function cardButtons(shown: Shown): Button[] {
  const [quotation, ...more] = quotationsOn(shown);
  if (!quotation || more.length > 0) return [];
  return [button(CARD, quotation.id, shown.language.say('card'))];
}

/** Where several are shown: one menu for them all. */
export function cardMenu(shown: Shown): Menu | null {
  const quotations = quotationsOn(shown);
  if (quotations.length < 2) return null;
  const { language } = shown;
  const options = quotations.map((quotation) => ({
    value: quotation.id,
    label: language.all(sayingOf(quotation, language).speakers),
    description: wordsOf(quotation),
  }));
  return menu(CARD, language.say('cardOf'), options);
}

/** The quotations on a page, each once. */
function quotationsOn({ answer, passages }: Shown): Quotation[] {
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
