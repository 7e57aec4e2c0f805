import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { contextRef } from '../answers/refs.ts';
import { lengthOf } from './clip.ts';
import { componentId, MAX_CUSTOM_ID, repeatState, turnState } from './custom-id.ts';
import type { Language } from './messages/language.ts';
import { MAX_NEAREST } from './render.ts';
import type { Button, Menu, Shown } from './shown.ts';
import { suggestionLabels } from './suggestion-label.ts';

/** Discord's limit for what an option of a menu stands for, in code points. */
const MAX_VALUE = 100;

export const SHARE = 'share';
const CONTEXT = 'context';

/** A button in the manner of all of them. */
export function button(kind: string, state: string, label: string, disabled = false): Button {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: componentId(kind, state),
    ...(disabled && { disabled }),
  };
}

/** A row of buttons, or with one menu. */
export function row<Component extends APIComponentInMessageActionRow>(
  ...components: Component[]
): APIActionRowComponent<Component> {
  return { type: ComponentType.ActionRow, components };
}

/** What turns the pages of anything that has several. @param stateOf what the button for a page holds */
export function pagingButtons(
  { page, pages, language }: Pick<Shown, 'page' | 'pages' | 'language'>,
  kind: string,
  stateOf: (to: number) => string,
): Button[] {
  if (pages === 1) return [];
  const turn = (label: string, to: number) => button(kind, stateOf(to), label, to < 1 || to > pages);
  return [turn(language.say('previousPage'), page - 1), turn(language.say('nextPage'), page + 1)];
}

export function turnButtons(shown: Shown): Button[] {
  const { ref } = shown.answer;
  return ref === null ? [] : pagingButtons(shown, 'page', (to) => turnState({ page: to, ref }));
}

/** What only one person sees can be shared: made again where the answer has an address, else as it stands. */
export function shareButtons({ answer, page, isPublic, language }: Shown): Button[] {
  if (isPublic || isNothingToShare(answer)) return [];
  const state = answer.ref === null ? '' : turnState({ page, ref: answer.ref });
  return [button(SHARE, state, language.say('share'))];
}

/** A private card is made again too, from its quotation's id. */
export function cardShareButton(id: string, language: Language): Button {
  return button(SHARE, id, language.say('share'));
}

/** What stands in the place of the button once it was pressed. */
export function sharedButton(language: Language): Button {
  return button(SHARE, '', language.say('shared'), true);
}

/** What only one person sees, that person dismisses in Discord itself; the answer to a forum post has its own button. */
export function deleteButtons({ isPublic, poster, language }: Shown): Button[] {
  return isPublic && poster === null ? [deleteButton(language)] : [];
}

export function deleteButton(language: Language): Button {
  return button('delete', '', language.say('delete'));
}

/** Where one passage is shown: a button for what stands around it. */
export function contextButtons({ answer, passages: [passage, ...more], language }: Shown): Button[] {
  if (!passage || more.length > 0 || isArticle(answer)) return [];
  return [button(CONTEXT, contextRef(passage), language.say('context'))];
}

/** "Did you mean": what may have been meant, where a menu has room for what else was asked. */
export function nearestMenu({ answer, asked, language }: Shown): Menu | null {
  if (answer.kind !== 'unknown' || !asked) return null;
  const { option, nearest } = answer.unknown;
  // A question names whom it is about in its own words: there is no option to be picked anew.
  if (!Object.hasOwn(asked.options, option)) return null;
  const { [option]: _, ...others } = asked.options;
  const id = componentId('mean', repeatState({ command: asked.command, option, others }));
  const usable = nearest
    .filter(({ value }) => value !== '' && lengthOf(value) <= MAX_VALUE)
    .slice(0, MAX_NEAREST);
  if (usable.length === 0 || lengthOf(id) > MAX_CUSTOM_ID) return null;
  const labels = suggestionLabels(usable, language);
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: language.say('pickNearest'),
    options: usable.map(({ value }, at) => ({ value, label: labels[at] ?? value })),
  };
}

/** That a message has no quotations, or nothing near it, concerns nobody but whoever had it looked up. */
function isNothingToShare(answer: Shown['answer']): boolean {
  return (
    answer.kind === 'unknown' ||
    (answer.kind === 'check' && answer.checked.length === 0) ||
    (answer.kind === 'nothing' && answer.about.kind === 'message')
  );
}

/** An article that is read has its context already. */
export function isArticle(answer: Shown['answer']): boolean {
  return answer.kind === 'passages' && answer.about.kind === 'article';
}
