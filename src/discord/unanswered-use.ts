import type { ComponentKind } from './command.ts';
import { forModerators } from './for-moderators.ts';
import { groupHolding } from './unanswered-groups.ts';
import { parseDismissed, parseWanted, unansweredIn, unansweredView } from './unanswered-view.ts';

/** Turns a page of what wasn't answered. */
export const turnUnanswered: ComponentKind = (state) => {
  const wanted = parseWanted(state);
  if (!wanted) return null;
  return forModerators(async (use, desk, guildId) => {
    // First of all: what is kept may be away, and thousands of questions take a while to be grouped.
    await use.deferUpdate();
    await use.editReply(await unansweredView(use, desk, guildId, wanted));
  });
};

/** Dismisses a question in all of its wordings, also those that came since it was shown, and shows what is left. */
export const dismissUnanswered: ComponentKind = (state) => {
  const dismissed = parseDismissed(state);
  if (!dismissed) return null;
  return forModerators(async (use, desk, guildId) => {
    await use.deferUpdate();
    const group = groupHolding(await unansweredIn(desk, guildId, null), dismissed.key);
    if (group) await desk.storage.unanswered.dismiss(guildId, group.questions);
    await use.editReply(await unansweredView(use, desk, guildId, dismissed.wanted));
  });
};
