import type { ComponentKind } from './command.ts';
import { parseTurn } from './custom-id.ts';
import { theirLanguage } from './messages/languages.ts';
import { headingOf, showInPlace, tell } from './reply.ts';

/** Turns a page: in place for whoever asked; anybody else gets the page for themselves, and the reply stays. */
export const turnPage: ComponentKind = (state) => {
  const turn = parseTurn(state);
  if (!turn) return null;
  return async (use, desk) => {
    const answer = desk.answers.again(turn.ref);
    if (answer === null) await tell(use, theirLanguage(use).say('changedArticles'));
    else await showInPlace(use, desk, { answer, page: turn.page, asked: null, heading: headingOf(use) });
  };
};
