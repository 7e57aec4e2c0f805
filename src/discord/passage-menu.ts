import { ComponentType } from 'discord.js';
import { contextRef } from '../answers/refs.ts';
import type { Passage } from '../corpus/passage.ts';
import { oncePer } from '../once-per.ts';
import { wordsOf } from '../pictures/card.ts';
import { quotationsOn } from './card-buttons.ts';
import { citedParagraph, sayingOf } from './citation.ts';
import { oneLine } from './clip.ts';
import { componentId } from './custom-id.ts';
import type { Language } from './messages/language.ts';
import { isArticle } from './reply-buttons.ts';
import type { Menu, Shown } from './shown.ts';

/** Discord's limits for a menu: its options, and the label and description of each in code points. */
const MAX_OPTIONS = 25;
const MAX_OPTION = 100;

const PASSAGE = 'passage';

/** Texts are of any length; what is picked comes back as `value`. */
interface MenuOption {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/**
 * Where several passages or quotations are shown: one menu for them all, since a phone has no room for more.
 * What is picked is the address of a context or the id of a quotation.
 */
export function passageMenu(shown: Shown): Menu | null {
  const known = menus(shown.passages);
  const menu = known.get(shown.language) ?? menuOf(shown);
  known.set(shown.language, menu);
  return menu;
}

/** By the passages of a page, which may be shown again and again. */
const menus = oncePer((_: readonly Passage[]) => new Map<Language, Menu | null>());

function menuOf(shown: Shown): Menu | null {
  const contexts = contextsOf(shown);
  const cards = cardsOf(shown);
  const options = different([...contexts, ...cards]);
  if (options.length === 0) return null;
  const what = cards.length === 0 ? 'contextOf' : contexts.length === 0 ? 'cardOf' : 'contextOrCardOf';
  return {
    type: ComponentType.StringSelect,
    custom_id: componentId(PASSAGE),
    placeholder: shown.language.say(what),
    options: options.slice(0, MAX_OPTIONS).map(({ value, label, description }) => ({
      value,
      label: oneLine(label, MAX_OPTION),
      description: oneLine(description, MAX_OPTION),
    })),
  };
}

function contextsOf({ answer, passages, language }: Shown): MenuOption[] {
  if (passages.length < 2 || isArticle(answer)) return [];
  return passages.map((passage) => ({
    value: contextRef(passage),
    label: `${language.say('context')} · ${citedParagraph(passage, language)}`,
    description: passage.text,
  }));
}

function cardsOf(shown: Shown): MenuOption[] {
  const { passages, language } = shown;
  const quotations = quotationsOn(shown);
  if (passages.length < 2 && quotations.length < 2) return [];
  return quotations.map((quotation) => ({
    value: quotation.id,
    label: `${language.say('card')} · ${language.all(sayingOf(quotation, language).speakers)}`,
    description: wordsOf(quotation),
  }));
}

/** What a page holds twice, a menu shows once. */
function different(options: readonly MenuOption[]): MenuOption[] {
  return options.filter(({ value }, at) => options.findIndex((one) => one.value === value) === at);
}
