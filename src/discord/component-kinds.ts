import { showCard } from './card.ts';
import type { Commands, ComponentKind } from './command.ts';
import { showContext } from './context.ts';
import { deleteReply, dismissReply } from './delete.ts';
import { deleteEverything } from './deletion.ts';
import { didYouMean } from './did-you-mean.ts';
import { countFeedback } from './feedback.ts';
import { useLibrary } from './library-use.ts';
import { LIBRARY } from './library-view.ts';
import { turnPage } from './paging.ts';
import { changeSetting, showChanges, turnSettings } from './settings-use.ts';
import { shareAnswer } from './share.ts';
import { markSolved } from './solved.ts';
import { dismissUnanswered, turnUnanswered } from './unanswered-use.ts';

/**
 * What happens when a button is pressed or something is picked, by what its custom_id begins with. Which of them a
 * reply has is decided in reply-rows.ts.
 */
export function componentKinds(commands: Commands): ReadonlyMap<string, ComponentKind> {
  return new Map([
    ['page', turnPage],
    ['context', showContext],
    ['card', showCard],
    ['passage', (state, picked) => showContext(state, picked) ?? showCard(state, picked)],
    ['share', shareAnswer],
    ['delete', deleteReply],
    ['dismiss', dismissReply],
    ['solved', markSolved],
    ['mean', didYouMean(commands)],
    ['feedback', countFeedback],
    [LIBRARY, useLibrary],
    ['setting', changeSetting],
    ['settings-page', turnSettings],
    ['settings-log', showChanges],
    ['delete-everything', deleteEverything],
    ['unanswered', turnUnanswered],
    ['unanswered-dismiss', dismissUnanswered],
  ]);
}
