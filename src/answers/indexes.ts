import type { Hearing } from '../quotations/hear.ts';
import type { Steps } from '../steps.ts';
import { isCommon } from './common-words.ts';
import { TitleIndex } from './described.ts';
import { HeadlineIndex } from './headline-index.ts';
import { SpeakerIndex } from './speaker-index.ts';
import { type Offered, Offers } from './suggest.ts';
import { type Entries, Texts } from './texts.ts';

/** What makes indexes hold other articles. */
interface Change {
  readonly gone: readonly Hearing[];
  readonly coming: readonly Entries[];
  readonly offered: Offered;
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

  *hold({ gone, coming, offered }: Change): Steps<void> {
    for (const hearing of gone) this.texts.remove(hearing);
    for (const entries of coming) {
      this.texts.enter(entries);
      yield;
    }
    yield* this.named.hold(offered.speakers);
    yield* this.titles.hold(offered.speakers);
    yield* this.headlines.hold(offered.articles);
    yield* this.offers.hold(offered);
  }
}
