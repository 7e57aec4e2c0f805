import { hash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import type { Group } from '../quotations/group.ts';
import { type GroupFacts, groupFacts, groupFrom } from '../quotations/group-facts.ts';
import type { Heard, Hearing } from '../quotations/hear.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { type Parts, PartsReader, valueParts } from '../search/parts.ts';
import type { TextWords } from '../search/text-words.ts';
import type { Steps } from '../steps.ts';
import { Indexes } from './indexes.ts';
import type { Numbered } from './numbered.ts';
import { type Filed, filed } from './texts.ts';
import { VERSION } from './version.ts';

/** What is saved of a library: what is dear to make of its articles, and not the articles. */
export interface Saving {
  readonly hearings: readonly Hearing[];
  readonly speakers: readonly Speaker[];
  readonly groups: readonly Group[];
  readonly indexes: Indexes;
  readonly read: ReadonlyMap<Hearing, TextWords>;
}

/** Indexes that were saved, of articles some of which may be gone. */
export interface Saved {
  readonly indexes: Indexes;
  /** The words of those that are still there. */
  readonly read: ReadonlyMap<Hearing, TextWords>;
  readonly gone: readonly Filed[];
}

/** An article as it was when it was saved. */
interface SavedArticle extends Filed {
  /** Tells it from any other. */
  readonly key: string;
  readonly headline: string;
}

/** Fewer of the saved articles than this share are still there: reading all anew is as quick. */
const LEAST_SHARE = 0.5;

/** How many of the parts tell of which articles it is. */
export const PARTS_WITH_IDS = 2;

/** A library in parts, each to be written before anything else is done with the library. */
export function* savedParts({ hearings, speakers, groups, indexes, read }: Saving): Parts {
  yield Buffer.from(VERSION);
  yield Buffer.from(JSON.stringify(hearings.map(({ article }) => article.id)));
  yield* valueParts(
    hearings,
    (one): SavedArticle => ({
      ...filed(one),
      key: keyOf(one.article),
      headline: one.article.head.headline,
    }),
  );
  yield* valueParts(groups, groupFacts(hearings));
  yield* valueParts(speakers);
  yield* indexes.parts([...read.values()], {
    articles: hearings.map(({ article }) => article),
    heard: hearings.flatMap(({ heard }) => heard),
    speakers,
  });
}

/**
 * What was saved of a library, by this version of the bot. Each of its two parts is asked for once, in this order; the
 * bytes must be those that were written.
 */
export class SavedLibrary {
  readonly #parts: PartsReader;
  #articles: readonly SavedArticle[] = [];
  #hearings: readonly (Hearing | undefined)[] = [];
  /** Of its articles; null where another version saved them. */
  readonly ids: readonly string[] | null;

  #isWhole = false;

  /** @param parts where only its ids are asked for, the first `PARTS_WITH_IDS` */
  constructor(parts: readonly Uint8Array[]) {
    this.#parts = new PartsReader(parts);
    const isOurs = parts.length > 0 && Buffer.from(this.#parts.bytes()).toString() === VERSION;
    this.ids = isOurs ? JSON.parse(Buffer.from(this.#parts.bytes()).toString()) : null;
  }

  /** Once it was opened: whether it is of exactly the articles that were there then. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Who is who: of exactly the articles that were there, since another may join or part people anywhere. */
  *groups(hearings: readonly Hearing[]): Steps<readonly Group[] | null> {
    if (!this.ids) return null;
    const articles = yield* this.#parts.values<SavedArticle>();
    // It comes and goes by ids.
    if (!haveOwnIds(articles)) return null;
    this.#articles = articles;
    const facts = yield* this.#parts.values<GroupFacts>();
    const byKey = new Map<string, Hearing>();
    for (const hearing of hearings) {
      byKey.set(keyOf(hearing.article), hearing);
      yield;
    }
    this.#hearings = this.#articles.map(({ key }) => byKey.get(key));
    this.#isWhole =
      hearings.length === this.#hearings.length && hearings.every((one, at) => one === this.#hearings[at]);
    if (!this.#isWhole) return null;
    const from = groupFrom(hearings);
    const groups: Group[] = [];
    for (const one of facts) {
      groups.push(from(one));
      yield;
    }
    return groups;
  }

  /** @param speakers who speak in the articles that are there now */
  *indexes(speakers: readonly Speaker[]): Steps<Saved | null> {
    const articles = this.#articles;
    const hearings = this.#hearings;
    const left = hearings.filter((hearing) => hearing !== undefined);
    if (left.length === 0 || left.length < LEAST_SHARE * articles.length) return null;
    const known = new Map<string, Speaker>();
    for (const speaker of speakers) {
      known.set(wholeOf(speaker), speaker);
      yield;
    }
    const saved: Speaker[] = [];
    for (const speaker of yield* this.#parts.values<Speaker>()) {
      saved.push(known.get(wholeOf(speaker)) ?? speaker);
      yield;
    }
    const numbered: Numbered = {
      articles: articles.map((article, at) => hearings[at]?.article ?? withoutText(article)),
      heard: articles.flatMap(
        ({ heard }, at) => hearings[at]?.heard ?? Array.from({ length: heard }, nobody),
      ),
      speakers: saved,
    };
    const indexes = new Indexes();
    const words = yield* indexes.load(this.#parts, numbered);
    const read = new Map<Hearing, TextWords>();
    for (const [at, hearing] of hearings.entries()) if (hearing) read.set(hearing, words[at] as TextWords);
    return { indexes, read, gone: articles.filter((_, at) => !hearings[at]) };
  }
}

export const haveOwnIds = (all: readonly { readonly id: string }[]): boolean =>
  new Set(all.map(({ id }) => id)).size === all.length;

/** In the place of what is gone: indexes hold it until they are told what is there. */
const withoutText = ({ id, headline }: SavedArticle): Article => ({
  id,
  file: '',
  head: { headline, publisher: null, editor: null, author: null, published: null, dateline: null, url: null },
  text: '',
  paragraphs: [],
});
const nobody = (): Heard => ({}) as unknown as Heard;

const wholeOf = ({ id, name, aliases, descriptions, kind }: Speaker): string =>
  JSON.stringify([id, name, aliases, descriptions, kind]);

function keyOf({ id, file, head, text, paragraphs }: Article): string {
  const offsets = paragraphs.flatMap(({ start, end, sentences }) => [start, end, sentences.length]);
  const about = JSON.stringify([id, file, head, offsets]);
  return hash('sha256', `${about}\n${text}`, 'base64');
}
