/**
 * Which forum posts are answered, at several confidences:
 * npm run bench:forum -- SET.json... [--articles ARTICLES.jsonl] [--folder 40] [--folders 8] [--half 1|2]
 *
 * Small folders are made of each set's passages. Posts are made of questions about a folder (held), of those about other
 * folders (absent), of those that the set itself marks as unanswerable (exchanged: nearly the words of a folder, with a
 * name or relation exchanged), and there is small talk (off-topic). With articles, posts ask whether somebody said what
 * is quoted in an article of the folder (held) or of others (absent). A reply is right whose passages hold an answer or
 * are what the question was made from. A threshold is chosen on one half of the folders and of the small talk, and
 * checked on the other.
 */
import './plain-errors.ts';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../src/answers/answer.ts';
import type { Library } from '../src/answers/library.ts';
import { openLibrary } from '../src/answers/open-library.ts';
import { surest } from '../src/answers/post.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { type Asked, readPassages, readSet, subjectOf, type TextPassage } from './data.ts';
import { articlesOf, foldersOf } from './folders.ts';
import { type Post, postOf, quotingPost } from './forum-posts.ts';
import { OFF_TOPIC } from './off-topic-posts.ts';
import { quotesOf } from './quotes-of.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';
import { share } from './report.ts';

const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const KINDS = ['held', 'absent', 'exchanged', 'off-topic'] as const;
/** Posts of each kind that are made for a folder. */
const MOST_POSTS = 30;
/** Posts with a second question about the same passage. */
const TWO_QUESTIONS = 1 / 4;
/** Articles of a folder of whole ones. */
const ARTICLES = 5;
/** Shorter quotations are said by many, in words. */
const SHORTEST_QUOTATION = 6;

interface Judged {
  readonly set: string;
  readonly kind: (typeof KINDS)[number];
  readonly confidence: number;
  readonly isRight: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    folder: { type: 'string', default: '40' },
    folders: { type: 'string', default: '8' },
    half: { type: 'string' },
  },
});
if (positionals.length === 0) {
  throw new Error(
    'usage: npm run bench:forum -- SET.json... [--articles ARTICLES.jsonl] [--folder 40] [--folders 8] [--half 1|2]',
  );
}
const isOfHalf = (_: unknown, at: number) => values.half === undefined || at % 2 === Number(values.half) - 1;
const offTopic = OFF_TOPIC.filter(isOfHalf);

const judged = [
  ...positionals.flatMap(postsOfQuestions),
  ...(values.articles ? postsOfQuotations(values.articles) : []),
];
for (const set of [...new Set(judged.map((one) => one.set))]) {
  const own = judged.filter((one) => one.set === set);
  console.log(`\n${set}: ${countsOf(own)}`);
  for (const threshold of THRESHOLDS) console.log(figuresAt(threshold, own));
}
console.log(`\nall: ${countsOf(judged)}`);
for (const threshold of THRESHOLDS) console.log(figuresAt(threshold, judged));

function postsOfQuestions(path: string): Judged[] {
  const set = basename(path, '.json');
  const { passages, questions } = readSet(path);
  const random = randomFrom(seedOf(set));
  const answerable = questions.filter((question) => question.answerable !== false);
  const exchanged = questions.filter((question) => question.answerable === false);
  return chosen(foldersOf(passages, Number(values.folder)), random).flatMap((own) => {
    const library = openLibrary(articlesOf(own));
    const ids = new Set(own.map(({ id }) => id));
    const subjects = new Set(own.map(({ id }) => subjectOf(id)));
    const isHere = ({ passageId = '' }: Asked) => ids.has(passageId);
    const isAway = ({ passageId = '' }: Asked) => !subjects.has(subjectOf(passageId));
    const judgeAll = (kind: Judged['kind'], from: readonly Asked[]) =>
      askedTogether(from, random).map((asked): Judged => {
        const post = postOf(asked, subjectOfPost(asked, passages), random);
        const isRight = (answer: Answer) => asked.some((question) => answers(answer, question, own));
        return { set, kind, ...judgedBy(library, post, isRight) };
      });
    return [
      ...judgeAll('held', answerable.filter(isHere)),
      ...judgeAll('absent', answerable.filter(isAway)),
      ...judgeAll('exchanged', exchanged.filter(isHere)),
      ...offTopic.map((post): Judged => ({ set, kind: 'off-topic', ...judgedBy(library, post) })),
    ];
  });
}

function postsOfQuotations(path: string): Judged[] {
  const set = basename(path, '.jsonl');
  const random = randomFrom(seedOf(set));
  const texts = readPassages(path);
  const folders = Array.from({ length: Math.floor(texts.length / ARTICLES) }, (_, at) =>
    texts.slice(at * ARTICLES, (at + 1) * ARTICLES),
  );
  return chosen(folders, random).flatMap((own) => {
    const library = openLibrary(own.map(({ id, text }) => readArticle(`${id}.txt`, text)));
    const others = shuffled(texts, random)
      .filter((one) => !own.includes(one))
      .slice(0, ARTICLES);
    const judgeAll = (kind: Judged['kind'], from: readonly TextPassage[]) =>
      shuffled(from.flatMap(quotationsIn), random)
        .slice(0, MOST_POSTS)
        .map(({ words, speaker, id }): Judged => {
          const isRight = (answer: Answer) =>
            'entries' in answer &&
            answer.entries.some(
              ({ passage }) => passage.article.file === `${id}.txt` && passage.text.includes(words),
            );
          return { set, kind, ...judgedBy(library, quotingPost(words, speaker, random), isRight) };
        });
    return [
      ...judgeAll('held', own),
      ...judgeAll('absent', others),
      ...offTopic.map((post): Judged => ({ set, kind: 'off-topic', ...judgedBy(library, post) })),
    ];
  });
}

function quotationsIn({ id, text }: TextPassage) {
  return quotesOf(text)
    .filter(
      ({ direct, start, end }) => direct && text.slice(start, end).split(' ').length >= SHORTEST_QUOTATION,
    )
    .map(({ start, end, speaker }) => ({ id, speaker, words: text.slice(start, end) }));
}

function chosen<Folder>(folders: readonly Folder[], random: () => number): Folder[] {
  return shuffled(folders, random).slice(0, Number(values.folders)).filter(isOfHalf);
}

/** The questions of each post: one, or two about one passage. */
function askedTogether(from: readonly Asked[], random: () => number): Asked[][] {
  const all = shuffled(from, random);
  return all.slice(0, MOST_POSTS).map((question, at) => {
    const other = all.slice(at + 1).find(({ passageId }) => passageId === question.passageId);
    return other && random() < TWO_QUESTIONS ? [question, other] : [question];
  });
}

/** The title of the article, or, where a set has none that says anything, some names out of the question. */
function subjectOfPost([first]: readonly Asked[], passages: readonly TextPassage[]): string {
  const passage = passages.find(({ id }) => id === first?.passageId);
  if (passage?.title && passage.id.includes('#')) return passage.title;
  const names = (first?.text ?? '').split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return names.slice(1, 4).join(' ') || 'the news';
}

function answers(
  answer: Answer,
  { passageId, answers = [] }: Asked,
  passages: readonly TextPassage[],
): boolean {
  if (!('entries' in answer)) return false;
  const from = passages.find(({ id }) => id === passageId)?.text.replace(/\s*\n\s*/g, ' ') ?? '';
  return answer.entries.some(
    ({ passage: { text } }) => from.includes(text) || answers.some((words) => text.includes(words)),
  );
}

function judgedBy(
  library: Library,
  post: Post,
  isRight: (answer: Answer) => boolean = () => false,
): Pick<Judged, 'confidence' | 'isRight'> {
  const found = surest(library, post);
  return { confidence: found?.confidence ?? 0, isRight: found !== null && isRight(found.answer) };
}

function countsOf(all: readonly Judged[]): string {
  return KINDS.map((kind) => `${all.filter((one) => one.kind === kind).length} ${kind}`).join(', ');
}

function figuresAt(threshold: number, all: readonly Judged[]): string {
  const answered = (kind: Judged['kind']) => {
    const own = all.filter((one) => one.kind === kind);
    return share(own.filter(({ confidence }) => confidence >= threshold).length, own.length);
  };
  const held = all.filter(({ kind, confidence }) => kind === 'held' && confidence >= threshold);
  const right = share(held.filter(({ isRight }) => isRight).length, held.length);
  return `from ${threshold.toFixed(2)} on: held ${answered('held')} % (right ${right} %), absent ${answered('absent')} %, off-topic ${answered('off-topic')} %, exchanged ${answered('exchanged')} %`;
}
