import type { Article, Span } from '../corpus/article.ts';
import { CALENDAR } from '../quotations/grammar-words.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { fold, type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';

/** Words that go on from the sentence before. */
const GOING_ON = new Set(
  `he she they it this that these those him them but and or nor so yet still however also meanwhile instead then thus
  therefore hence moreover furthermore besides nevertheless nonetheless otherwise likewise similarly additionally
  accordingly consequently indeed such both neither another others his her their its`.split(/\s+/),
);
/** Words for somebody or several who were named before. */
const NAMED_BEFORE = new Set('he she they him them his her hers their theirs'.split(' '));
/** A whole sentence, and no caption. */
const ENDS = /[.!?…]["'”’»)\]]*$/;

/** Put before a report afterwards: "UPDATE: 5/12", "Editor's note: …". */
const NOTE = /^\W*(?:updated?|corrections?|clarification|note|editor[’']s note)\s*[:—–-]/i;

/**
 * Whether a sentence can be read without the one before: it doesn't go on from it ("But that …"), it names whom it
 * speaks of before it says "he", no quotation began before it, and it tells who is quoted.
 *
 * @param quotations those that the sentence has a part of.
 * @param speakerKnown whoever is quoted is named beside the sentence anyhow.
 */
export function standsAlone(
  library: Library,
  article: Article,
  span: Span,
  quotations: readonly Quotation[],
  speakerKnown: boolean,
): boolean {
  const text = article.text.slice(span.start, span.end);
  const all = words(text);
  if (!ENDS.test(text) || NOTE.test(text) || GOING_ON.has(all[0]?.folded ?? '')) return false;
  const quoted = quotations.filter(({ kind }) => kind !== 'indirect');
  const isInside = quoted.some(({ pieces }) =>
    pieces.some((piece) => piece.start < span.start && piece.end > span.start),
  );
  if (isInside) return false;
  if (!speakerKnown && quoted.some((quotation) => !tellsWho(quotation, span))) return false;
  if (!speakerKnown && !quotations.every((quotation) => namesSpeaker(quotation, article, span))) return false;
  const own = speakerKnown
    ? all
    : all.filter(({ start, end }) => !isIn(quoted, { start: span.start + start, end: span.start + end }));
  return namesFirst(library, text, all) && namesFirst(library, text, own);
}

/** Whether the sentence has the words of saying or the mention. A few quoted words are the sentence's own matter. */
function tellsWho({ cue, mention, kind }: Quotation, span: Span): boolean {
  const isHere = (one: Span | null) => one !== null && one.start >= span.start && one.end <= span.end;
  return kind === 'mixed' || isHere(cue) || isHere(mention);
}

/** Whoever is quoted here as "he" is named here before that. */
function namesSpeaker({ mention, speaker }: Quotation, { text }: Article, span: Span): boolean {
  if (!mention || mention.start < span.start || mention.end > span.end) return true;
  if (!NAMED_BEFORE.has(fold(text.slice(mention.start, mention.end)))) return true;
  const own = new Set(fold(speaker?.name ?? '').split(' '));
  return words(text.slice(span.start, mention.start)).some(({ folded }) => own.has(folded));
}

function isIn(quotations: readonly Quotation[], word: Span): boolean {
  return quotations.some(({ pieces }) =>
    pieces.some((piece) => piece.start <= word.start && word.end <= piece.end),
  );
}

/** No "he" stands before the first name. */
function namesFirst(library: Library, text: string, all: readonly Word[]): boolean {
  const pronoun = all.findIndex(({ folded }) => NAMED_BEFORE.has(folded));
  if (pronoun < 0) return true;
  return all
    .slice(0, pronoun)
    .some(
      ({ folded, start }, at) =>
        /^\p{Lu}/u.test(text.slice(start)) &&
        folded !== 'i' &&
        !CALENDAR.has(folded) &&
        (at > 0 || library.names.has(folded)),
    );
}
