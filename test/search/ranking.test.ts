import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { type Indexed, PassageIndex } from '../../src/search/passage-index.ts';
import { townNews } from './town-news.ts';

/**
 * What a reader puts first: passages in groups, the first places to be held by the first group in any order, the next
 * by the second. Passages that don't answer are left out: their order says nothing.
 */
interface Order {
  readonly question: string;
  readonly groups: readonly (readonly string[])[];
}

const first = (question: string, ...groups: readonly string[][]): Order => ({ question, groups });

function expectOrder(index: PassageIndex, { question, groups }: Order): void {
  const found = index.search(question, 10).hits.map(({ id }) => id);
  let from = 0;
  for (const group of groups) {
    expect(found.slice(from, from + group.length).toSorted()).toEqual(group.toSorted());
    from += group.length;
  }
}

describe('the order of an invented town’s news', () => {
  const index = PassageIndex.of(townNews);

  test.each([
    // One event in two papers: both, before the passage that is about the same fire and doesn't say.
    first('How many people were killed in the fire at the paper mill?', ['fireCourier'], ['fireHerald']),
    first('How many workers died when the mill burned down?', ['fireHerald'], ['fireCourier']),
    first('What caused the blaze at the mill?', ['fireCause']),
    first('Was it arson?', ['fireCause']),
    // One passage denies the other: both are shown, and the denial where it is asked for.
    first('Has the council approved the dam?', ['dam', 'damNot'], ['damCost']),
    first('Who said that the council has not approved the dam?', ['damNot'], ['dam'], ['damCost']),
    first('What did Ilse Marten say about the dam?', ['dam']),
    first('What did Reiter say on Sunday?', ['damNot'], ['election']),
    first('How much will the dam cost?', ['damCost']),
    first('How many years does it take to build the dam?', ['damCost']),
    // Two people of one surname, and a bakery.
    first('Who is Anna Voss?', ['annaVoss'], ['peterVoss', 'vossShop']),
    first('Why did Peter Voss resign?', ['peterVoss'], ['annaVoss', 'vossShop']),
    first('Which medal did the surgeon Voss get?', ['annaVoss'], ['peterVoss', 'vossShop']),
    first('What does coach Voss do now?', ['peterVoss'], ['annaVoss', 'vossShop']),
    first('Since when has the Voss bakery been there?', ['vossShop'], ['annaVoss', 'peterVoss']),
    // Who acts, and who is acted on.
    first('Whom has the union sued?', ['suesMill', 'suesUnion']),
    first('Who spread false claims?', ['suesUnion']),
    first('Who poisoned the river?', ['suesMill']),
    // A plan, and what became of it.
    first('When will the school on Alder Street open?', ['schoolLate', 'schoolPlan']),
    first('How many pupils will the school have?', ['schoolPlan'], ['schoolLate']),
    first('Where have the storks nested?', ['storks']),
    first('How much is a bus ticket?', ['bus']),
    first('Who won the election?', ['election']),
    first('electon Martn percnt', ['election'], ['dam']),
  ])('for "$question"', (order) => expectOrder(index, order));

  // The dam that would "take seven years" stands before the Herald's blaze that "was out after five hours".
  test.fails('for the duration of the fire that one paper calls a blaze', () =>
    expectOrder(index, first('How long did it take to put out the fire?', ['fireCourier'], ['fireHerald'])));

  // Nothing in the ranking knows that "because" answers "why".
  test.fails('for the reason of a delay', () =>
    expectOrder(index, first('Why does the school open late?', ['schoolLate'], ['schoolPlan'])));
});

describe('the order of the two shipped articles’ paragraphs', () => {
  const index = PassageIndex.of([
    ...paragraphs('unn', '000_69096536a188783e.txt'),
    ...paragraphs('xinhua', '004_834bc0f99797fc30.txt'),
  ]);

  test.each([
    first('How long did the meeting of Lavrov and Blinken take in minutes?', ['xinhua:1']),
    first('What did Lavrov say about the State Department?', ['unn:3']),
    first('Who expects concrete answers to the proposals?', ['unn:4', 'xinhua:5']),
    first('When will the written responses be submitted?', ['xinhua:4']),
    first('What does NATO see as its sphere of influence?', ['xinhua:7'], ['xinhua:6']),
    first('Did anybody expect a breakthrough?', ['unn:4', 'xinhua:11']),
    first('Which countries did Blinken visit before the meeting?', ['unn:9']),
    first('What documents were discussed?', ['xinhua:3']),
    first('Who will give a united, swift and tough response?', ['unn:7']),
    first('What if Russia continues its aggression against Ukraine?', ['unn:7'], ['unn:5']),
    first('Does Moscow plan to attack Ukraine?', ['xinhua:8']),
    first('Did Russia ever threaten the Ukrainian people?', ['xinhua:6', 'xinhua:9']),
    first('What does OSCE stand for?', ['xinhua:5']),
    first('Which states has NATO opened its doors to?', ['xinhua:15']),
    first('de-esclate tensoins', ['unn:5', 'xinhua:10'], ['xinhua:12']),
  ])('for "$question"', (order) => expectOrder(index, order));

  // Another paragraph says "the meeting" alone; that "90-minute" is a duration weighs less.
  test.fails('for a duration that is written as one word', () =>
    expectOrder(index, first('How long was the meeting?', ['xinhua:1'])));

  // The second of them calls him "the Russian minister".
  test.fails('for a speaker who is called by his office', () =>
    expectOrder(index, first('What did Lavrov say about the State Department?', ['unn:2', 'unn:3'])));
});

function paragraphs(name: string, file: string): Indexed[] {
  const article = readArticle(file, readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8'));
  return article.paragraphs.map(({ number, start, end, sentences }) => ({
    id: `${name}:${number}`,
    text: article.text.slice(start, end),
    sentences: sentences.map((sentence) => ({ start: sentence.start - start, end: sentence.end - start })),
  }));
}
