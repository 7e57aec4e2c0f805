import type { Article, Paragraph } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { isBy, peopleIn } from './resolve.ts';
import type { Rewording } from './rewording.ts';
import { searched } from './searched.ts';
import { heldSynonym, holdsMeaning, isAllHeld, synonymsOf } from './synonyms.ts';

/** Passages in whose words a question is put, and those that are looked at for it. */
const MOST_PASSAGES = 4;
const LOOKED_AT = 30;
/** A passage that holds less of what a question asks, in whatever words, has none for it. */
const LEAST_HELD = 0.7;

interface PassageWording extends Rewording {
  /** The share of the question that one sentence of the passage holds, names from anywhere in it, 0…1. */
  readonly held: number;
}

/** Words of a question, from one word to before another, and what a passage has for them. */
interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly other: string;
  /** Names may have been given a sentence before; other words must stand in the sentence that answers. */
  readonly isName: boolean;
}

/**
 * The question in the words of the passages that hold most of it: the passage's own word for each that it lacks,
 * where it has a synonym, another name of the nation, or the "he" or "the minister" by whom it means the person.
 */
export function passageWordings(library: Library, question: string): PassageWording[] {
  const people = peopleIn(library, question).filter(({ kind }) => kind === 'person');
  const mentions = mentionsIn(library, people);
  return searched(library.passages, withSynonyms(library, question))
    .hits.slice(0, LOOKED_AT)
    .flatMap(({ id }) => {
      const place = library.paragraph(id);
      return place ? [worded(library, question, mentions, place)] : [];
    })
    .filter(({ held }) => held >= LEAST_HELD)
    .sort((a, b) => b.held - a.held)
    .slice(0, MOST_PASSAGES);
}

/** All that may stand in a passage instead of a question's words, to find passages by. */
export function withSynonyms(library: Library, question: string): string {
  const others = words(question)
    .filter(({ folded }) => !FUNCTION_WORDS.has(folded))
    .flatMap(({ folded }) => synonymsOf(folded))
    .filter((other) => isAllHeld(library.stems, other))
    .map(({ written }) => written);
  return [question, ...new Set(others)].join(' ');
}

function worded(
  library: Library,
  question: string,
  mentionsOf: (article: Article, paragraph: Paragraph) => ReadonlyMap<string, string>,
  { article, paragraph }: { article: Article; paragraph: Paragraph },
): PassageWording {
  const asked = words(question);
  const passage = reading(article.text.slice(paragraph.start, paragraph.end));
  const sentences = paragraph.sentences.map(({ start, end }) => stemsOf(article.text.slice(start, end)));
  const headline = stemsOf(article.head.headline);
  const nations = nationsOf(question, asked);
  const mentions = mentionsOf(article, paragraph);
  const exchanges: Exchange[] = [];
  const leftOut: Word[] = [];
  const held = sentences.map(() => 0);
  let [all, inHeadline] = [0, 0];
  for (let at = 0; at < asked.length; ) {
    const word = asked[at] as Word;
    const nation = nations[at];
    let to = at + 1;
    while (nation && nations[to] === nation) to += 1;
    const place = { from: at, to };
    at = to;
    if (FUNCTION_WORDS.has(word.folded)) continue;
    const weight = library.rarity(word.stem);
    all += weight;
    const isName = nation !== undefined || mentions.has(word.folded);
    const name = nation ? passage.byNation.get(nation) : mentions.get(word.folded);
    const isHere = passage.stems.has(word.stem);
    const other = isHere ? null : (name ?? heldSynonym(passage.stems, word)?.written);
    if (other === undefined) {
      // What the article is about needn't be said again: without it the passage is found as it stands.
      if (!holdsMeaning(headline, word)) continue;
      inHeadline += weight * OF_HEADLINE;
      exchanges.push({ ...place, other: '', isName: true });
      leftOut.push(word);
      continue;
    }
    if (other !== null) exchanges.push({ ...place, other, isName });
    const stems = other === null ? [word.stem] : words(other).map(({ stem }) => stem);
    const quality = other === null || name !== undefined ? 1 : SYNONYM;
    for (const [number, sentence] of sentences.entries()) {
      const isIn = isName || library.names.has(word.folded) || stems.every((stem) => sentence.has(stem));
      held[number] = (held[number] ?? 0) + weight * quality * (isIn ? 1 : OTHER_SENTENCE);
    }
  }
  return {
    ...exchanged(question, asked, exchanges),
    leftOut,
    held: all > 0 ? (inHeadline + Math.max(0, ...held)) / all : 0,
  };
}

/** A synonym counts as so much of the word, the article's being about it too, and a word in another sentence. */
const SYNONYM = 0.9;
const OF_HEADLINE = 0.7;
const OTHER_SENTENCE = 0.6;

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(words(text).map(({ stem }) => stem));
}

interface Read {
  readonly stems: ReadonlySet<string>;
  /** The first name of each nation. */
  readonly byNation: ReadonlyMap<string, string>;
}

function reading(text: string): Read {
  const all = words(text);
  const nations = nationsOf(text, all);
  const byNation = new Map<string, string>();
  for (let at = 0; at < all.length; at += 1) {
    const nation = nations[at];
    if (!nation || byNation.has(nation)) continue;
    let to = at;
    while (nations[to + 1] === nation) to += 1;
    byNation.set(nation, text.slice(all[at]?.start, all[to]?.end));
  }
  return { stems: new Set(all.map(({ stem }) => stem)), byNation };
}

/** Names of people whom the question names → how a passage that quotes them calls them. */
function mentionsIn(
  library: Library,
  people: readonly Speaker[],
): (article: Article, paragraph: Paragraph) => Map<string, string> {
  return (article, { start, end }) => {
    const mentions = new Map<string, string>();
    for (const person of people) {
      const mention = library
        .quotationsIn(article)
        .find((one) => isBy(one, person) && one.statement.start < end && start < one.statement.end)?.mention;
      if (!mention) continue;
      for (const { folded } of words([person.name, ...person.aliases].join(' '))) {
        if (library.names.has(folded)) mentions.set(folded, article.text.slice(mention.start, mention.end));
      }
    }
    return mentions;
  };
}

function exchanged(question: string, asked: readonly Word[], exchanges: readonly Exchange[]): Rewording {
  let text = question;
  for (const { from, to, other } of [...exchanges].reverse()) {
    text = text.slice(0, asked[from]?.start) + other + text.slice(asked[to - 1]?.end);
  }
  const stems = exchanges
    .filter(({ isName }) => !isName)
    .flatMap(({ other }) => words(other))
    .map(({ stem }) => stem);
  return { text, exchanged: stems };
}
