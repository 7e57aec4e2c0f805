import type { ComponentKind } from './command.ts';
import { parseTurn } from './custom-id.ts';
import { theirLanguage } from './messages/languages.ts';
import { headingOf, showInPlace, tell } from './reply.ts';

/** Turns a page: in place for whoever asked; anybody else gets the page for themselves, and the reply stays. */
export const turnPage: ComponentKind = (state) => {
  const turn = parseTurn(state);
  if (!turn) return null;
  return async (use, { answers }) => {
    const answer = answers.again(turn.ref);
    if (answer === null) await tell(use, theirLanguage(use).say('changedArticles'));
    else await showInPlace(use, { answer, page: turn.page, asked: null, heading: headingOf(use) });
  };
};
