import type { ComponentKind } from './command.ts';
import { showContext } from './context.ts';
import { deleteReply } from './delete.ts';
import { countFeedback } from './feedback.ts';
import { turnPage } from './paging.ts';
import { shareAnswer } from './share.ts';

/**
 * What happens when a button is pressed or something is picked, by what its custom_id begins with. Which of them a
 * reply has is decided in reply-rows.ts.
 */
export const componentKinds: ReadonlyMap<string, ComponentKind> = new Map([
  ['page', turnPage],
  ['feedback', countFeedback],
  ['context', showContext],
  ['share', shareAnswer],
  ['delete', deleteReply],
]);
