import { describe, expect, it } from 'vitest';
import type { Answer, Verdict } from '../../src/answers/answer.ts';
import type { Answers } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { english } from '../../src/discord/messages/languages.ts';
import { render } from '../../src/discord/render.ts';
import { bridge, meeting } from './libraries.ts';

/** What was promised, denied and left open about a bridge. */
const council: Answers = createAnswers([
  readArticle(
    'council.txt',
    `Council meets about the bridge

HARTWELL, March 14 (Courier) -- The council met on Monday to speak about the bridge.

"I can not promise it," Nora Berg told the Courier. "It will open in May."

"We simply can't keep patching it," said Mayor Olaf Dahl. "It needs new cables."

"It will not fall down," Dahl said, "before the winter."

Berg denied that the bridge was unsafe. Dahl refused to confirm that work had stopped.

If the city agrees to pay the money, said Dahl, the ferries will run until June.

"There is no plan," Berg said. "We do not expect to meet the council this week."
`,
  ),
]);

/** The verdict, and who says the words of the first entry ("nobody" for an article's own words). */
function judged(answers: Answers, quote: string): string {
  const answer = answers.whoSaid({ quote });
  if (answer.kind !== 'verdict') return answer.kind;
  const [first] = answer.entries;
  const speaker = first ? (first.quotation?.speaker?.name ?? 'nobody') : 'no entry';
  return `${answer.verdict} ${speaker}`;
}

const claims = (answers: Answers, verdict: Verdict, cases: readonly (readonly [string, string])[]) =>
  it.each(cases)(`${verdict}: %s → %s`, (quote, speaker) => {
    expect(judged(answers, quote)).toBe(`${verdict} ${speaker}`);
  });

const union: Answers = createAnswers([
  readArticle(
    'union.txt',
    `Fishers meet in Selby

"The European Union has forgotten our boats," said fisher Ada Brook. "The NFO has not."

The National Fund of Oysters pays for new nets, said Brook.`,
  ),
]);

describe('/who-said with a name by its initials', () => {
  claims(union, 'nearly', [
    ['The EU has forgotten our boats', 'Ada Brook'],
    ['The National Fishers’ Organisation has not', 'Ada Brook'],
  ]);
  claims(union, 'altered', [['The UN has forgotten our boats', 'Ada Brook']]);
});

describe('/who-said on the meeting', () => {
  claims(meeting, 'verbatim', [
    ['This is a critical moment', 'Anthony Blinken'],
    ['"frank and substantive"', 'Anthony Blinken'],
    ['honest', 'Sergey Lavrov'],
    ['we are expecting answers to our PROPOSALS', 'Sergey Lavrov'],
    ['Blinken: “stand ready to meet Russia on either path”', 'Anthony Blinken'],
    ['"What NATO is now doing toward Ukraine clearly shows", Lavrov said', 'Sergey Lavrov'],
    ['We don’t expect to resolve our differences today', 'Anthony Blinken'],
    ['"concrete answers to our concrete proposals" – Lavrov', 'Sergey Lavrov'],
    ['In the end, we concluded with an agreement … will be submitted to us next week', 'Sergey Lavrov'],
    ['a huge amount of materials', 'Sergey Lavrov'],
    ['> We are determined to pursue that path', 'Anthony Blinken'],
  ]);
  claims(meeting, 'nearly', [
    ['We are expecting answers to the proposals', 'Sergey Lavrov'],
    ['We did not expect any major breakthroughs to happen today', 'Anthony Blinken'],
    ['stand redy to meet Rusia on either path', 'Anthony Blinken'],
    ['This is the critical moment', 'Anthony Blinken'],
    ['I come from consultation with allies and partners', 'Anthony Blinken'],
  ]);
  claims(meeting, 'cut-short', [
    ['expecting a breakthrough from this meeting', 'Sergey Lavrov'],
    ['Russia is prepared to take a diplomatic path', 'Anthony Blinken'],
    [
      'any country to strengthen its security at the expense of security of any other country',
      'Sergey Lavrov',
    ],
    ['expect any major breakthroughs to happen today', 'Anthony Blinken'],
    ['the path of diplomacy, of dialogue, remains open', 'Anthony Blinken'],
    ['Russia decides to continue its aggression against Ukraine', 'Anthony Blinken'],
  ]);
  claims(meeting, 'altered', [
    ['We are expecting a breakthrough from this meeting', 'Sergey Lavrov'],
    ['This was negotiation, a candid exchange of concerns and ideas', 'Anthony Blinken'],
    ['This was negotiation', 'Anthony Blinken'],
    ['Moscow plans to attack Ukraine', 'Sergey Lavrov'],
    ['We are not expecting answers to our proposals', 'Sergey Lavrov'],
    [
      'Russia has often threatened the Ukrainian people through its official representatives',
      'Sergey Lavrov',
    ],
    ['written responses to all our proposals will be submitted to us next month', 'Sergey Lavrov'],
    ['written responses to some of our proposals will be submitted to us next week', 'Sergey Lavrov'],
    [
      'I do want any country to strengthen its security at the expense of security of any other country',
      'Sergey Lavrov',
    ],
    ['I believe we are now on an unclear path in terms of understanding', 'Anthony Blinken'],
  ]);
  claims(meeting, 'reported', [
    ['Moscow has no plans to attack its neighbor Ukraine', 'Sergey Lavrov'],
    ['Lavrov: "Russia will decide its next steps upon receipt of the responses"', 'Sergey Lavrov'],
    ['the United States and its European allies and partners stand firmly with Ukraine', 'Anthony Blinken'],
    ['NATO, a military bloc led by the United States', 'nobody'],
  ]);
  claims(meeting, 'somebody-else', [
    ['Lavrov: "This is a critical moment"', 'Anthony Blinken'],
    ['"What NATO is now doing toward Ukraine clearly shows", said Blinken', 'Sergey Lavrov'],
    ['Macron: "We are determined to pursue that path"', 'Anthony Blinken'],
    ['According to Lavrov, "stand ready to meet Russia on either path"', 'Anthony Blinken'],
  ]);
  claims(meeting, 'not-in-sources', [
    ['Ich bin ein Berliner', 'no entry'],
    ['Blinken: "The talks were a disaster and we shall never return"', 'no entry'],
    ['peace for our time', 'no entry'],
  ]);
});

describe('/who-said on the bridge', () => {
  claims(bridge, 'verbatim', [
    ['We are not asking the state for money', 'Dana Ellis'],
    ['We are asking the state for money', 'Dana Ellis'],
    ['Mark Ellis: "We expect to find more"', 'Mark Ellis'],
    ['a scandal years in the making', 'Ingrid Solberg'],
    ['Nobody will be left on the wrong side of the river', 'Paul Okafor'],
    [
      '"We closed the bridge because nobody should have to wonder whether it will hold. It will not reopen before the summer."',
      'Dana Ellis',
    ],
  ]);
  claims(bridge, 'cut-short', [
    ['This is serious', 'Mark Ellis'],
    ['a collapse waiting to happen', 'Mark Ellis'],
    ['any part of the bridge has fallen into the water', 'Joan Whitlock'],
  ]);
  claims(bridge, 'altered', [
    ['It will reopen before the summer', 'Dana Ellis'],
    ['Somebody will be left on the wrong side of the river', 'Paul Okafor'],
    ['If the ferries do come, I will close by April', 'Tomas Reyes'],
  ]);
  claims(bridge, 'somebody-else', [
    ['Mark Ellis: "We are asking the state for money"', 'Dana Ellis'],
    ['"Our drivers were told nothing," said Okafor', 'Rosa Delgado'],
  ]);

  it('shows the difference between what was claimed and what was published', () => {
    const answer = bridge.whoSaid({ quote: 'It will reopen before the sumer' });
    expect(answer.kind === 'verdict' && answer.differences).toEqual([
      { kind: 'same', words: 'It will' },
      { kind: 'published-only', words: 'not' },
      { kind: 'same', words: 'reopen before the' },
      { kind: 'claimed-only', words: 'sumer' },
      { kind: 'published-only', words: 'summer' },
    ]);
  });

  it('calls a word that stands everywhere no quotation', () => {
    const answer = bridge.whoSaid({ quote: 'bridge' });
    expect(answer.kind).toBe('passages');
    expect(answer.kind === 'passages' && answer.sure).toBe(false);
  });

  it('answers a claim without words with nothing', () => {
    expect(bridge.whoSaid({ quote: '…' })).toMatchObject({
      kind: 'verdict',
      verdict: 'not-in-sources',
      entries: [],
    });
  });
});

describe('/who-said on the council', () => {
  claims(council, 'verbatim', [
    ['It will open in May', 'Nora Berg'],
    ['It needs new cables', 'Olaf Dahl'],
  ]);
  claims(council, 'cut-short', [
    ['keep patching it', 'Olaf Dahl'],
    ['fall down before the winter', 'Olaf Dahl'],
    ['Berg: the bridge was unsafe', 'Nora Berg'],
    ['work had stopped', 'nobody'],
    ['Dahl: the city agrees to pay the money', 'Olaf Dahl'],
  ]);
  claims(council, 'altered', [
    ['There is a plan', 'Nora Berg'],
    ['It will fall down', 'Olaf Dahl'],
  ]);
  claims(council, 'not-in-sources', [['There is a party', 'no entry']]);

  it('shows the "not" that a claim dropped beside its first words', () => {
    const answer = council.whoSaid({ quote: 'We expect to meet the council this week' });
    expect(answer.kind === 'verdict' && answer.differences).toEqual([
      { kind: 'same', words: 'We' },
      { kind: 'published-only', words: 'do not' },
      { kind: 'same', words: 'expect to meet the council this week' },
    ]);
  });
});

describe('a verdict', () => {
  it('names whom a claim is pinned on where the articles know them', () => {
    const known = meeting.whoSaid({ quote: 'Lavrov: "This is a critical moment"' }) as Answer & {
      kind: 'verdict';
    };
    expect(known.pinnedOn?.name).toBe('Sergey Lavrov');
    const stranger = meeting.whoSaid({ quote: 'Macron: "This is a critical moment"' }) as Answer & {
      kind: 'verdict';
    };
    expect(stranger.pinnedOn).toBeNull();
  });
  it('that the words are reported tells a paraphrase from what nobody is quoted with', () => {
    const shown = (quote: string) =>
      render(meeting.whoSaid({ quote }), () => undefined, english)[0]?.embeds[0]?.description;
    const narrated = 'the article’s own words; nobody is quoted saying them';
    expect(shown('NATO is a military bloc led by the United States')).toContain(narrated);
    expect(shown('Moscow has no plans to attack its neighbor Ukraine')).not.toContain(narrated);
  });
});
