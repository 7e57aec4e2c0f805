import type { Article, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import { mergePeople } from './merge-people.ts';
import type { Referent } from './people.ts';
import type { Attribution, Quotation, Speaker } from './quotation.ts';
import { type Attributed, readSayings } from './read-sayings.ts';

/** The longest id, in characters, that a custom_id has room for beside the rest. */
const LONGEST_ID = 32;

/**
 * Finds everything said in the articles and by whom. Speakers are told apart inside each article first, then one
 * person's names in all of them are put together.
 */
export function attribute(articles: readonly Article[]): Attribution {
  const read = articles.map((article) => ({ article, ...readSayings(article.text, article.paragraphs) }));
  const speaking = new Set(
    read.flatMap(({ sayings }) =>
      sayings.flatMap(({ speaker, alsoBy }) => (speaker ? [speaker, ...alsoBy] : [])),
    ),
  );
  const groups = mergePeople(read.map(({ referents }) => referents));
  const speakers = speakersOf(groups.filter((group) => group.some((referent) => speaking.has(referent))));
  const quotations = read.flatMap(({ article, sayings }) =>
    sayings.map((saying, n) => quotationOf(article, saying, n, speakers)),
  );
  return { quotations, speakers: byFrequency(quotations) };
}

function quotationOf(
  article: Article,
  saying: Attributed,
  n: number,
  speakers: ReadonlyMap<Referent, Speaker>,
): Quotation {
  const statement = statementOf(article, saying.extent);
  const inside = (span: Span | null): Span | null =>
    span && span.start >= statement.start && span.end <= statement.end
      ? { start: span.start, end: span.end }
      : null;
  return {
    id: `${article.id}-${n.toString(36)}`,
    kind: saying.kind,
    article,
    pieces: saying.pieces,
    statement,
    cue: inside(saying.cue),
    mention: inside(saying.mention),
    speaker: (saying.speaker && speakers.get(saying.speaker)) ?? null,
    alsoBy: saying.alsoBy.flatMap((referent) => speakers.get(referent) ?? []),
  };
}

/** The whole sentences that hold a stretch. */
function statementOf(article: Article, stretch: Span): Span {
  let { start, end } = stretch;
  let paragraph = paragraphAt(article, stretch.start);
  while (paragraph && paragraph.start < stretch.end) {
    for (const sentence of paragraph.sentences) {
      if (sentence.end <= stretch.start || sentence.start >= stretch.end) continue;
      start = Math.min(start, sentence.start);
      end = Math.max(end, sentence.end);
    }
    // Numbers count from 1, so this is the next one.
    paragraph = article.paragraphs[paragraph.number] ?? null;
  }
  return { start, end };
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '') || 'speaker';

/** One speaker a group, with an id of its own. */
function speakersOf(groups: readonly (readonly Referent[])[]): Map<Referent, Speaker> {
  const speakers = new Map<Referent, Speaker>();
  const taken = new Set<string>();
  for (const group of groups) {
    const counts = new Map<string, number>();
    for (const { names } of group)
      for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
    const name = fullestName(group);
    counts.delete(name);
    const speaker: Speaker = {
      id: freeId(slug(name), taken),
      name,
      aliases: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([alias]) => alias),
      kind: group[0]?.kind ?? 'description',
    };
    for (const referent of group) speakers.set(referent, speaker);
  }
  return speakers;
}

/** The name with the most words, of two such the more frequent; a description only where there is no name. */
function fullestName(group: readonly Referent[]): string {
  const frequency = (referent: Referent): number => referent.names.get(referent.name) ?? 0;
  const isName = ({ kind }: Referent): number => (kind === 'description' ? 0 : 1);
  const [first] = [...group].sort(
    (a, b) =>
      isName(b) - isName(a) ||
      b.name.split(' ').length - a.name.split(' ').length ||
      frequency(b) - frequency(a),
  );
  return first?.name ?? '';
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) {
    const ending = `-${n}`;
    id = wanted.slice(0, LONGEST_ID - ending.length) + ending;
  }
  taken.add(id);
  return id;
}

/** Who speaks, most quotations first. */
function byFrequency(quotations: readonly Quotation[]): Speaker[] {
  const counts = new Map<Speaker, number>();
  for (const { speaker, alsoBy } of quotations) {
    for (const each of speaker ? [speaker, ...alsoBy] : []) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a.name < b.name ? -1 : 1))
    .map(([speaker]) => speaker);
}
