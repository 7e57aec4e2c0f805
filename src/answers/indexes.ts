import type { Hearing } from '../quotations/hear.ts';
import type { Parts, PartsReader } from '../search/parts.ts';
import type { TextWords } from '../search/text-words.ts';
import { atOnce, type Steps } from '../steps.ts';
import { isCommon } from './common-words.ts';
import { TitleIndex } from './described.ts';
import { HeadlineIndex } from './headline-index.ts';
import type { Numbered } from './numbered.ts';
import { SpeakerIndex } from './speaker-index.ts';
import { type Offering, Offers } from './suggest.ts';
import { type Entries, type Filed, Texts } from './texts.ts';

/** What makes indexes hold other articles. */
interface Change {
  readonly gone: readonly Filed[];
  readonly coming: readonly Entries[];
  /** What is there when it has come and gone. */
  readonly library: Offering;
  readonly hearings: readonly Hearing[];
}

/** All indexes of a set of articles. They change with it, as making them anew would take many times as long. */
export class Indexes {
  readonly texts = new Texts();
  /** Is it a word of the articles or of common English, and so no misspelling of another? */
  readonly knows = (folded: string): boolean =>
    this.texts.passages.vocabulary.find(folded) !== undefined || isCommon(folded);
  readonly named = new SpeakerIndex(this.knows, this.texts.lexicon);
  readonly titles = new TitleIndex();
  readonly headlines = new HeadlineIndex(this.knows);
  readonly offers = new Offers(this.texts.lexicon);

  *hold({ gone, coming, library, hearings }: Change): Steps<void> {
    for (const one of gone) this.texts.remove(one);
    for (const entries of coming) {
      this.texts.enter(entries);
      yield;
    }
    yield* this.named.hold(library.speakers);
    yield;
    yield* this.titles.hold(library.speakers);
    yield;
    yield* this.headlines.hold(library.articles);
    yield;
    yield* this.offers.hold(library, hearings);
  }

  /** Makes what the first who needs it would make. */
  *settle(): Steps<void> {
    yield* this.offers.settle();
    yield* this.texts.lexicon.settle();
  }

  /** @param whole each article's words */
  *parts(whole: readonly TextWords[], numbered: Numbered): Parts {
    atOnce(this.offers.settle());
    yield* this.texts.parts(whole);
    yield* this.named.parts(numbered);
    yield* this.titles.parts(numbered);
    yield* this.headlines.parts(numbered);
    yield* this.offers.parts(numbered);
  }

  /**
   * Holds what was saved, where it holds nothing yet, until `hold` tells what of it is there.
   * @returns the words of each article
   */
  *load(parts: PartsReader, numbered: Numbered): Steps<readonly TextWords[]> {
    const articles = numbered.articles.map(({ text, paragraphs }) => ({
      text,
      sentences: paragraphs.flatMap(({ sentences }) => sentences),
    }));
    const whole = yield* this.texts.load(parts, articles);
    yield* this.named.load(parts, numbered);
    yield* this.titles.load(parts, numbered);
    yield* this.headlines.load(parts, numbered);
    yield* this.offers.load(parts, numbered);
    return whole;
  }
}
