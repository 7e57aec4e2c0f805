import { ButtonStyle, ComponentType } from 'discord.js';
import { contextRef } from '../answers/refs.ts';
import { citedParagraph } from './citation.ts';
import { lengthOf, oneLine } from './clip.ts';
import { componentId, MAX_CUSTOM_ID, repeatState, turnState } from './custom-id.ts';
import type { Language } from './messages/language.ts';
import { MAX_NEAREST } from './render.ts';
import type { Button, Menu, Shown } from './shown.ts';
import { suggestionLabels } from './suggestion-label.ts';

/** Discord's limits for a menu: its options, and the label and description of each in code points. */
const MAX_OPTIONS = 25;
const MAX_OPTION = 100;

export const SHARE = 'share';

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

export function turnButtons({ answer: { ref }, page, pages, language }: Shown): Button[] {
  if (ref === null || pages === 1) return [];
  const turn = (label: string, to: number) =>
    button('page', turnState({ page: to, ref }), label, to < 1 || to > pages);
  return [turn(language.say('previousPage'), page - 1), turn(language.say('nextPage'), page + 1)];
}

/** What only one person sees can be shared: made again where the answer has an address, else as it stands. */
export function shareButtons({ answer, page, isPublic, language }: Shown): Button[] {
  if (isPublic || answer.kind === 'unknown') return [];
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

/** What only one person sees, that person dismisses in Discord itself. */
export function deleteButtons({ isPublic, language }: Shown): Button[] {
  return isPublic ? [deleteButton(language)] : [];
}

export function deleteButton(language: Language): Button {
  return button('delete', '', language.say('delete'));
}

/** Where one passage is shown: a button for what stands around it. */
export function contextButtons({ answer, passages: [passage, ...more], language }: Shown): Button[] {
  if (!passage || more.length > 0 || isArticle(answer)) return [];
  return [button(CONTEXT, contextRef(passage), language.say('context'))];
}

/** Where several are shown: one menu for them all, since a phone has no room for as many buttons. */
export function contextMenu({ answer, passages, language }: Shown): Menu | null {
  if (passages.length < 2 || isArticle(answer)) return null;
  const options = passages.map((passage) => ({
    value: contextRef(passage),
    label: citedParagraph(passage, language),
    description: passage.text,
  }));
  return menu(CONTEXT, language.say('contextOf'), options);
}

/** A menu in the manner of all of them: what it holds twice, it shows once. */
export function menu(kind: string, placeholder: string, options: readonly MenuOption[]): Menu {
  const different = options.filter(({ value }, at) => options.findIndex((one) => one.value === value) === at);
  return {
    type: ComponentType.StringSelect,
    custom_id: componentId(kind),
    placeholder,
    options: different.slice(0, MAX_OPTIONS).map(({ value, label, description }) => ({
      value,
      label: oneLine(label, MAX_OPTION),
      description: oneLine(description, MAX_OPTION),
    })),
  };
}

/** Texts are of any length; what is picked comes back as `value`. */
interface MenuOption {
  readonly value: string;
  readonly label: string;
  readonly description: string;
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
    .filter(({ value }) => value !== '' && lengthOf(value) <= MAX_OPTION)
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

const CONTEXT = 'context';

/** An article that is read has its context already. */
function isArticle(answer: Shown['answer']): boolean {
  return answer.kind === 'passages' && answer.about.kind === 'article';
}
