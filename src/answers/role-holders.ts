import type { Article, Span } from '../corpus/article.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words as wordsOf } from '../search/words.ts';
import type { Finder, Sentence } from './answering-words.ts';
import type { Library, Placed } from './library.ts';
import { type NamesKnown, namesIn } from './names-in.ts';
import { wordsIn } from './read-text.ts';
import { meaning } from './synonyms.ts';

/** "Who is Smith's lawyer?": whose, and what. */
const WHOSE =
  /^(?:who(?:['’]s| is| was) )?((?:the )?(?:[\p{L}.-]+ ){0,3}?[\p{L}.-]+)['’]s? ((?:[\p{L}-]+ ){0,3}[\p{L}-]+)\W*$/iu;
/** "lawyer Jane Smith", "lawyer, Jane Smith": so many letters between. */
const BESIDE = 2;
/** "Jane Smith, who has long been the lawyer": so many words between a name and the role behind it. */
const WITHIN = 5;
/** "the lawyer for the Smiths": so many words in which it is told whose. */
const LONGEST_OWNER = 3;
/** A sentence that names a role more often is no sentence; each place is looked at with all names and what stands before. */
const MOST_PLACES = 20;
const OWNING = /^(?:of|for|to)$/;
const HIS = /^(?:his|her|their|its|whose)$/;

/** A role with somebody: "Smith's lawyer". */
interface Role {
  readonly owner: string;
  readonly owners: ReadonlySet<string>;
  /** What each word of the role may go by, in stems. */
  readonly parts: readonly ReadonlySet<string>[];
}

/** The role that is asked for; null where a question asks for something else. */
export function roleIn(question: string): Role | null {
  const [, owner = '', role = ''] = WHOSE.exec(question.trim()) ?? [];
  const parts = wordsOf(role);
  const named = wordsOf(owner.replace(/^the /i, ''));
  if (parts.length === 0 || [...parts, ...named].some(({ folded }) => FUNCTION_WORDS.has(folded)))
    return null;
  return {
    owner,
    owners: new Set(named.flatMap(meaning)),
    parts: parts.map((part) => new Set(meaning(part))),
  };
}

/** Who has a role with somebody: of the names in a sentence those beside the role, where it isn't another's. */
export function roleHolders(question: string, role: Role, known: NamesKnown): Finder {
  const names = namesIn(question, known);
  return (sentence) => {
    const held = placesOf(role, sentence).filter((at) => !isOfAnother(sentence, at, role));
    return names(sentence).filter((name) => held.some((at) => isBeside(sentence, at, name)));
  };
}

/** "Smith's lawyer Jane Jones", or "his lawyer, Jane Jones" where Smith was named last: the name, in a paragraph. */
export function holderIn(
  library: Library,
  { article, paragraph }: Placed,
  question: string,
  role: Role,
): Span | null {
  const names = namesIn(question, library);
  const { start } = article.paragraphs[article.paragraphs.indexOf(paragraph) - 1] ?? paragraph;
  for (const span of paragraph.sentences) {
    const sentence = { text: article.text, words: wordsIn(article, span) };
    const isLast = (end: number) => isNamedLast(role, library, article, { start, end });
    const held = placesOf(role, sentence).filter((at) => isOwned(sentence, at, role, isLast));
    const name = names(sentence).find((one) => held.some((at) => isBeside(sentence, at, one)));
    if (name) return name;
  }
  return null;
}

/** Where the last word of a role stands, behind its others: the first few places. */
function placesOf({ parts }: Role, { words }: Sentence): number[] {
  return [...words.keys()]
    .filter((at) =>
      parts.every((part, place) => part.has(words[at - (parts.length - 1) + place]?.stem ?? '')),
    )
    .slice(0, MOST_PLACES);
}

/** "Smith's lawyer", "Smith spokesman", "the lawyer for Smith"; "his lawyer" where Smith was named last. */
function isOwned(
  { words }: Sentence,
  at: number,
  { owners, parts }: Role,
  isNamedLast: (before: number) => boolean,
): boolean {
  const before = words[at - parts.length];
  if (before && owners.has(before.stem)) return true;
  if (before && HIS.test(before.folded)) return isNamedLast(before.start);
  const behind = words.slice(at + 2, at + 2 + LONGEST_OWNER);
  return OWNING.test(words[at + 1]?.folded ?? '') && behind.some(({ stem }) => owners.has(stem));
}

/** Nobody reads further back for whom "his" may mean. UTF-16 units. */
const LONGEST_BEFORE = 800;

/** Was the owner named last, in the same paragraph or in the one before? */
function isNamedLast({ owners }: Role, { named }: Library, article: Article, before: Span): boolean {
  const text = article.text.slice(Math.max(before.start, before.end - LONGEST_BEFORE), before.end);
  const told = wordsOf(text);
  const owner = told.findLast(({ stem }) => owners.has(stem));
  if (!owner) return false;
  // "Smith hit back at Jones's lead": he is Smith still.
  const isOwning = ({ start, end }: Span) => /['’]s?$/u.test(text.slice(start, end));
  const since = told.filter((word) => word.start >= owner.end && !isOwning(word));
  return !named.isAnybodyNamed(since) && !FULL_NAME.test(text.slice(owner.end));
}

/** "Jane Smith" */
const FULL_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

function isBeside({ text, words }: Sentence, at: number, { start, end }: Span): boolean {
  const role = words[at] as Word;
  if (start > role.end) return start - role.end <= BESIDE;
  const early = words[at - WITHIN - 1];
  return end <= role.start && (!early || early.start < end) && text.startsWith(',', end);
}

/** "manager of Jones's campaign", where Smith's is asked for. */
function isOfAnother({ text, words }: Sentence, at: number, { owners }: Role): boolean {
  if (!OWNING.test(words[at + 1]?.folded ?? '')) return false;
  const behind = words.slice(at + 2, at + 2 + LONGEST_OWNER);
  const named = behind.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)));
  return named.length > 0 && !named.some(({ stem }) => owners.has(stem));
}
