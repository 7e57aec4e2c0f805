import type { Article, Paragraph, Span } from '../corpus/article.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Entry } from './answer.ts';
import { passageEntry } from './entries.ts';
import { type Library, type Placed, shifted } from './library.ts';
import { speakerCalled } from './resolve.ts';
import { holderIn, roleIn } from './role-holders.ts';
import { standsFor } from './stands-for.ts';
import { meaning, synonymsOf } from './synonyms.ts';

/** A description's words stand together: so many others may stand between them. */
const SLACK = 2;

export interface Introduction {
  readonly entries: Entry[];
  /**
   * Other passages are no answer: "the minister of X" is a title somewhere, which only its holder there has, or the articles
   * tell of somebody so described and never who it is.
   */
  readonly isUnsure: boolean;
}

/** One word of capitals, or a short one typed without any: "the TVTA", "tvta". */
const MAY_ABBREVIATE = /^(?:the )?[^\p{L}\p{N}_]*(?:(?:\p{Lu}\.?){2,}|\p{Ll}{3,6})[^\p{L}\p{N}_]*$/u;

/** Where the articles say who or what somebody or something is; one passage an article. */
export function introduction(library: Library, name: string, isWho: boolean): Introduction {
  const role = isWho ? roleIn(name) : null;
  const title = titleOf(
    library,
    role ? `the ${name.slice(role.owner.length).replace(/^['’]s? /, '')} of ${role.owner}` : name,
  );
  const asked = words(name).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const named = library.paragraphsHolding(asked.map(({ stem }) => [stem]));
  const defined = onePerArticle(library, named, ({ article, paragraph }) =>
    apposition(article, paragraph, asked),
  );
  if (defined.length > 0) return { entries: defined, isUnsure: false };
  const spelled = MAY_ABBREVIATE.test(name) ? standsFor(library, name.replace(/^the /i, '')) : [];
  if (spelled.length > 0) return { entries: spelled, isUnsure: false };
  if (role) {
    const places = library.paragraphsHolding(role.parts.map((part) => [...part]));
    const having = onePerArticle(library, places, (placed) => holderIn(library, placed, name, role));
    if (having.length > 0) return { entries: having, isUnsure: false };
  }
  const speaker = title ? null : speakerCalled(library, name);
  if (speaker && (!role || speakerCalled(library, role.owner) !== speaker)) {
    // The longest alias is the name with its titles.
    const names = [speaker.name, ...speaker.aliases].sort((a, b) => b.length - a.length);
    const surnames = names.flatMap((one) => words(one).at(-1)?.stem ?? []);
    const places = library.paragraphsHolding([surnames]);
    // Where the name stands with its titles comes first, whichever article that is in.
    const titled = names.flatMap((called) =>
      onePerArticle(library, places, ({ article, paragraph }) => placeOf(article.text, paragraph, called)),
    );
    const told = new Map<Article, Entry>();
    for (const entry of titled) if (!told.has(entry.passage.article)) told.set(entry.passage.article, entry);
    if (told.size > 0) return { entries: [...told.values()], isUnsure: false };
  }
  const holders = title ? holdersOf(library, title) : [];
  if (holders.length > 0) return { entries: holders, isUnsure: true };
  const alike = library.paragraphsHolding(asked.map(meaning));
  const told = (isWhose: boolean) =>
    onePerArticle(library, alike, ({ article, paragraph }) =>
      described(article.text, paragraph, asked, isWhose, role !== null),
    );
  const entries = told(isWho);
  const isNameless = isWho && entries.length === 0 && told(false).length > 0;
  return { entries, isUnsure: title !== null || isNameless };
}

interface Title {
  readonly title: readonly Word[];
  readonly place: ReadonlySet<string>;
}

/** "the mayor of Hartwell" → the title's words and the stems that the place goes by. */
function titleOf(library: Library, name: string): Title | null {
  const all = words(name);
  const of = all.findLastIndex(({ folded }) => folded === 'of');
  const place = all.slice(of + 1);
  // "the wife of Smith" is no office.
  const part = name.slice(place[0]?.start ?? 0);
  const named = place.filter(
    ({ folded, start, end }) => library.names.has(folded) || /^\p{Lu}/u.test(name.slice(start, end)),
  );
  if (of < 1 || named.length === 0 || speakerCalled(library, part)?.kind === 'person') return null;
  const title = all.slice(0, of).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  return { title, place: new Set(named.flatMap(meaning)) };
}

/** Where the headline, the dateline or the paragraph names the place: others in the article have their own. */
function holdersOf(library: Library, title: Title): Entry[] {
  const titled = library
    .paragraphsHolding(title.title.map(({ stem }) => [stem]))
    .filter(({ article, paragraph }) => isThere(article, paragraph, title));
  return onePerArticle(library, titled, (placed) => holder(placed, title));
}

function isThere({ head, text }: Article, paragraph: Paragraph, { title, place }: Title): boolean {
  if (words(`${head.headline} ${head.dateline?.place ?? ''}`).some(({ stem }) => place.has(stem)))
    return true;
  return paragraph.sentences.some(({ start, end }) => {
    const stems = new Set(words(text.slice(start, end)).map(({ stem }) => stem));
    return title.every(({ stem }) => stems.has(stem)) && [...place].some((stem) => stems.has(stem));
  });
}

/** "Mayor Dana Ellis", where no other place's name stands before the title. */
function holder({ article: { text }, paragraph }: Placed, { title, place }: Title): Span | null {
  const all = words(text.slice(paragraph.start, paragraph.end)).filter(
    ({ folded }) => !FUNCTION_WORDS.has(folded),
  );
  const isName = (word: Word | undefined) =>
    word !== undefined &&
    /^\p{Lu}/u.test(text.slice(paragraph.start + word.start, paragraph.start + word.end));
  for (let at = 0; at + title.length < all.length; at += 1) {
    if (!title.every(({ folded }, step) => all[at + step]?.folded === folded)) continue;
    const [before, last] = [all[at - 1], all[at + title.length]];
    const isElsewhere = isName(before) && isName(all[at]) && before && !place.has(before.stem);
    if (isElsewhere || !last || !isName(last)) continue;
    const between = text.slice(
      paragraph.start + (all[at + title.length - 1]?.end ?? 0),
      paragraph.start + last.start,
    );
    // "the manager for Dana Ellis"
    if (/\b(?:for|of|to)\b/.test(between)) continue;
    let to = at + title.length;
    while (
      isName(all[to + 1]) &&
      text.slice(paragraph.start + (all[to]?.end ?? 0), paragraph.start + (all[to + 1]?.start ?? 0)) === ' '
    )
      to += 1;
    return shifted({ start: all[at]?.start ?? 0, end: all[to]?.end ?? 0 }, paragraph.start);
  }
  return null;
}

function onePerArticle(
  library: Library,
  places: readonly Placed[],
  find: (placed: Placed) => Span | null,
): Entry[] {
  const found = new Map<Article, Entry>();
  for (const placed of places) {
    const { article, paragraph } = placed;
    const span = found.has(article) ? null : find(placed);
    if (span) found.set(article, passageEntry(library, article, paragraph, [span]));
  }
  return [...found.values()];
}

/** "Name, a …," or "Name, the …,": what stands between the commas. */
function apposition({ text }: Article, paragraph: Paragraph, asked: readonly Word[]): Span | null {
  const all = words(text.slice(paragraph.start, paragraph.end));
  for (let at = 0; at + asked.length < all.length; at += 1) {
    if (asked.length === 0 || !asked.every(({ folded }, step) => all[at + step]?.folded === folded)) continue;
    const [last, next] = [all[at + asked.length - 1] as Word, all[at + asked.length] as Word];
    const start = paragraph.start + next.start;
    const opens = text.slice(paragraph.start + last.end, start);
    const isOwned = /^[^\s,]+['’]s \w/.test(text.slice(start, start + LONGEST_OWNER));
    if (opens === ', ' && (/^(?:a|an|the|who)$/.test(next.folded) || isOwned)) {
      const end = text.indexOf(',', start);
      if (end > start && end < paragraph.end) return { start, end };
    }
    const noun = all[at + asked.length + 1];
    if (
      opens === ' ' &&
      /^(?:is|was|are|were)$/.test(next.folded) &&
      /^(?:a|an|the)$/.test(noun?.folded ?? '')
    ) {
      const end = clauseEnd(text, paragraph.start + (noun?.start ?? 0), paragraph.end);
      return { start: paragraph.start + (noun?.start ?? 0), end };
    }
  }
  return null;
}

/** "Smith’s father" begins so far from its owner at most, in UTF-16 units. */
const LONGEST_OWNER = 60;

/** Where a clause ends: before its first comma, semicolon or full stop, or the relative clause behind it. */
function clauseEnd(text: string, start: number, end: number): number {
  const stop = text.slice(start, end).search(/[,;]|[.!?](?:\s|$)| (?:who|which|that) /);
  return stop < 0 ? end : start + stop;
}

function placeOf(text: string, paragraph: Paragraph, name: string): Span | null {
  const start = text.indexOf(name, paragraph.start);
  return start >= 0 && start + name.length <= paragraph.end ? { start, end: start + name.length } : null;
}

/** A stretch that holds all words of a description side by side, a nation's name or its people's alike. */
function described(
  text: string,
  paragraph: Paragraph,
  asked: readonly Word[],
  isWho: boolean,
  isOwned: boolean,
): Span | null {
  if (asked.length === 0) return null;
  const isAlike = (one: Word, word: Word) =>
    one.stem === word.stem || synonymsOf(one.folded).some(({ written }) => written === word.folded);
  const all = words(text.slice(paragraph.start, paragraph.end)).filter(
    ({ folded }) => !FUNCTION_WORDS.has(folded),
  );
  const size = asked.length + SLACK;
  const isCapital = ({ start, end }: Word) =>
    /^\p{Lu}/u.test(text.slice(paragraph.start + start, paragraph.start + end));
  for (let at = 0; at < all.length; at += 1) {
    const window = all.slice(at, at + size);
    if (!asked.every((one) => window.some((word) => isAlike(one, word)))) continue;
    const used = window.filter((word) => asked.some((one) => isAlike(one, word)));
    const [first, last] = [used[0] as Word, used.at(-1) as Word];
    const described = shifted({ start: first.start, end: last.end }, paragraph.start);
    const told = predicateOf(text, paragraph, described) ?? subjectOf(text, paragraph, described);
    if (told) return told;
    const stretch = window.filter(({ start, end }) => start >= first.start && end <= last.end);
    // "Smith's lawyer" is no name of the lawyer.
    const holdsName = stretch.some((word) => isCapital(word) && !(isOwned && used.includes(word)));
    if (!isWho || holdsName || isBesideName(text, paragraph, described)) return described;
  }
  return null;
}

/** "Driver Joe Smith", "Joe Smith, the driver": a mere mention of the driver tells nobody who that is. */
function isBesideName(text: string, paragraph: Paragraph, { start, end }: Span): boolean {
  return (
    /^,? \p{Lu}/u.test(text.slice(end, paragraph.end)) ||
    /(?!(?:The|An?)\b)(?<!\p{L})\p{Lu}\S*,? (?:(?:who )?(?:is|was) )?(?:(?:a|an|the) )?$/u.test(
      text.slice(paragraph.start, start),
    )
  );
}

/** "The purpose of the talks was to …": what the described one is said to be, to the clause's end. */
function predicateOf(text: string, paragraph: Paragraph, described: Span): Span | null {
  const copula = /^ (?:is|was|are|were) (?=to )/.exec(text.slice(described.end, paragraph.end));
  if (!copula) return null;
  const start = described.end + copula[0].length;
  return { start, end: clauseEnd(text, start, paragraph.end) };
}

/** "Smith was the first to speak": what is said to be the described one. */
function subjectOf(text: string, { sentences }: Paragraph, described: Span): Span | null {
  const sentence = sentences.find(({ start, end }) => start <= described.start && described.start < end);
  if (!sentence) return null;
  const copula = / (?:is|was|are|were)(?: (?:a|an|the))? $/.exec(text.slice(sentence.start, described.start));
  return copula && copula.index <= LONGEST_SUBJECT
    ? { start: sentence.start, end: sentence.start + copula.index }
    : null;
}

/** A longer stretch before a copula is a clause, in UTF-16 units. */
const LONGEST_SUBJECT = 60;
