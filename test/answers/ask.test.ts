import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridge, meeting } from './libraries.ts';

function bolds(answer: Answer): string[] {
  if (answer.kind !== 'passages' && answer.kind !== 'verdict') return [];
  return answer.entries.flatMap(({ passage, bold }) =>
    bold.map(({ start, end }) => passage.article.text.slice(start, end)),
  );
}

const museum = createAnswers([
  readArticle(
    'bell.txt',
    `Bell of the old mill stays unsold

Source: Mill Lane Gazette

2020-09-10

The Keel Gallery in Dunmore has expressed interest in buying the bell of the old mill, curator Ada Quill said on Tuesday. Ned Farrow, who owns the mill, called the 64-year-old curator "a good neighbor".

Friday's auction was cast aside after an hour. It had begun with the bell.

The Lowell Institute said it had no plans for the bell. "We have never asked for it," the institute wrote.

A spokesman for Harrow Freight said the crane had lifted two crates, one filled with letters.

The library in Reed Street shut its doors on Thursday after finding damp in the cellar.

"Nobody will ever carry off the pride of the valley," said the sculptor Nell Ashby.`,
  ),
]);

describe('every question of a kind gets its kind of answer', () => {
  it('how many: the number with what it counts, from every source that has one', () => {
    const answer = bridge.ask({ question: 'How many cracks were found?' });
    expect(bolds(answer)).toEqual(expect.arrayContaining(['15 cracks', '12 cracks']));
  });

  it('how much: the sum, both where two sources differ', () => {
    const answer = bridge.ask({ question: 'How much will the repairs cost?' });
    expect(bolds(answer)).toEqual(expect.arrayContaining(['7 million dollars', '6.5 million dollars']));
  });

  it('how long, how old, how often: the measure', () => {
    expect(bolds(bridge.ask({ question: 'How long did the search last?' }))[0]).toBe('three hours');
    expect(bolds(bridge.ask({ question: 'How long were the cracks?' }))[0]).toBe('40 centimeters');
    expect(bolds(bridge.ask({ question: 'How old is Walter Finch?' }))[0]).toBe('71');
    expect(bolds(bridge.ask({ question: 'How often will the ferries run?' }))[0]).toBe('every 20 minutes');
  });

  it('a bare when, where or how long: what the reports open with, as the nearest only', () => {
    for (const [question, opening] of [
      ['when was it?', 'Tuesday'],
      ['Where?', 'Dunmore'],
      ['how long did it last', 'an hour'],
    ] as const) {
      const answer = museum.ask({ question });
      expect(answer.kind === 'passages' && !answer.sure, question).toBe(true);
      expect(bolds(answer), question).toEqual([opening]);
    }
    const many = createAnswers(
      Array.from({ length: 21 }, (_, at) =>
        readArticle(`${at}.txt`, `The bell of mill ${at} was sold on Tuesday.`),
      ),
    );
    expect(many.ask({ question: 'when was it?' }).kind).toBe('nothing');
  });

  it('how many: no number that counts something else', () => {
    const answer = museum.ask({ question: 'How many letters were lifted?' });
    expect(answer.kind === 'passages' && answer.sure).toBe(false);
  });

  it('whether or when somebody promised a thing: where it is told, and not what others said of it', () => {
    for (const question of ['Did Okafor promise money to Hartwell?', 'When did Okafor promise the money?']) {
      const answer = bridge.ask({ question });
      expect(answer, question).toMatchObject({ kind: 'passages', sure: true });
      expect(answer.kind === 'passages' && answer.entries[0]?.passage.text).toContain('four million dollars');
    }
  });

  it('what something is called: where somebody calls it so', () => {
    const answer = bridge.ask({ question: 'What was the closure called?' });
    expect(answer).toMatchObject({ kind: 'passages', sure: true });
    expect(answer.kind === 'passages' && answer.entries[0]?.passage.text).toContain('a scandal');
  });

  it('which of a kind, or what sum: by its name or figure alone, where the passage has all else', () => {
    for (const [question, words] of [
      ['Which service will run every 20 minutes from Thursday?', 'Ferries will run'],
      ['What sum did the governor offer the city?', 'four million dollars'],
    ] as const) {
      const answer = bridge.ask({ question });
      expect(answer, question).toMatchObject({ kind: 'passages', sure: true });
      expect(bolds(answer)[0], question).toContain(words);
    }
  });

  it('who called a thing so: who names it, whatever they deny of it', () => {
    const answer = museum.ask({ question: 'Who called it the pride of the valley?' });
    expect(answer).toMatchObject({ kind: 'passages', sure: true });
    expect(answer.kind === 'passages' && answer.entries[0]?.quotation?.speaker?.name).toBe('Nell Ashby');
    const denied = meeting.ask({ question: 'Who called it a negotiation?' });
    expect(denied.kind === 'passages' && denied.sure).toBe(false);
  });

  it('why: after what', () => {
    expect(bolds(museum.ask({ question: 'Why did the library shut its doors?' }))[0]).toMatch(
      /^after finding damp/,
    );
  });

  it('what a company said: its spokesman’s words', () => {
    const answer = museum.ask({ question: 'What did Harrow Freight say about the crates?' });
    expect(answer).toMatchObject({ kind: 'passages', sure: true });
    expect(answer.kind === 'passages' && answer.entries[0]?.passage.text).toContain('two crates');
  });

  it('when: the time, relative ones too', () => {
    expect(bolds(meeting.ask({ question: 'When will the written responses be submitted?' }))[0]).toBe(
      'next week',
    );
    expect(bolds(meeting.ask({ question: 'When did Russia submit the drafts?' }))[0]).toBe('last December');
  });

  it('where: the place', () => {
    expect(bolds(meeting.ask({ question: 'Where were the talks on January 21 held?' }))[0]).toBe('Geneva');
  });

  it('why: the reason, and nothing for sure where the passage tells none', () => {
    expect(bridge.ask({ question: 'Why did Governor Paul Okafor meet Mayor Dana Ellis?' })).toMatchObject({
      kind: 'passages',
      sure: false,
    });
    expect(bolds(bridge.ask({ question: 'Why did Ellis close the bridge?' }))[0]).toBe(
      'because nobody should have to wonder whether it will hold',
    );
  });

  it('what it stands for: the long form', () => {
    expect(bolds(meeting.ask({ question: 'What does OSCE stand for?' }))).toEqual([
      'Organization for Security and Cooperation in Europe',
    ]);
    expect(bolds(bridge.ask({ question: 'What is TVTA short for?' }))).toEqual([
      'Tarn Valley Transport Authority',
    ]);
  });

  it('who or what somebody is: where they are introduced', () => {
    expect(bolds(meeting.ask({ question: 'What is NATO?' }))[0]).toBe(
      'a military bloc led by the United States',
    );
    expect(bolds(bridge.ask({ question: 'Who is the mayor of Hartwell?' }))[0]).toContain('Dana Ellis');
  });

  it('typed in haste: the same as written out', () => {
    for (const [answers, hasty, question] of [
      [bridge, "who's the mayor of hartwell", 'Who is the mayor of Hartwell?'],
      [bridge, 'wat did okafor say abt the ferries', 'What did Okafor say about the ferries?'],
      [meeting, 'whats the osce', 'What is the OSCE?'],
      [meeting, 'did lavrov say russia wont attack ukraine', "Did Lavrov say Russia won't attack Ukraine?"],
    ] as const) {
      const answer = answers.ask({ question: hasty });
      expect(answer, hasty).toMatchObject({ kind: 'passages', sure: true });
      expect(bolds(answer), hasty).toEqual(bolds(answers.ask({ question })));
    }
  });

  it('where they met, who was there: the place beside what is asked, and people before countries', () => {
    expect(bolds(meeting.ask({ question: 'Where did they meet?' }))[0]).toBe('Geneva');
    expect(bolds(meeting.ask({ question: 'Who was at the meeting?' }))[0]).toContain('Blinken');
    expect(bolds(meeting.ask({ question: 'Who took part in the meeting?' }))[0]).toContain('Blinken');
    expect(bolds(meeting.ask({ question: 'Where did the two ministers meet?' }))[0]).toBe('Geneva');
  });

  it('what somebody called a thing: the thing in other words, but not what it was called', () => {
    expect(meeting.ask({ question: 'Did Lavrov call the talks honest?' })).toMatchObject({ sure: true });
    expect(meeting.ask({ question: 'Did Blinken call the discussion honest?' })).not.toMatchObject({
      sure: true,
    });
  });

  it('what was said by an organisation that goes by a part of its name, and about nothing given', () => {
    const answer = museum.ask({ question: 'wat did the lowell say' });
    expect(answer).toMatchObject({ sure: true });
    expect('entries' in answer && answer.entries[0]?.passage.text).toContain('Lowell Institute');
  });

  it('who did a thing: not where it is only told that it was done, or wished for', () => {
    expect(bridge.ask({ question: 'Who built the bridge?' })).not.toMatchObject({ sure: true });
    expect(museum.ask({ question: 'Who bought the bell?' })).not.toMatchObject({ sure: true });
  });

  it('when: not a time that is only another thing’s', () => {
    expect(museum.ask({ question: 'When was the bell cast?' })).not.toMatchObject({ sure: true });
  });

  it('how old: by the title of whoever was named before', () => {
    expect(bolds(museum.ask({ question: 'How old is Ada Quill?' }))[0]).toContain('64');
  });

  it('how many: what is counted, not how old it is', () => {
    expect(museum.ask({ question: 'How many curators are there?' })).not.toMatchObject({ sure: true });
  });

  it('what somebody thinks of a thing: not of another', () => {
    const [first] = bolds(meeting.ask({ question: "Lavrov's opinion of NATO" }));
    expect(first).toContain('NATO');
  });

  it('whether or by whom a thing was said: not those who said the opposite, or the like of another', () => {
    for (const [answers, question] of [
      [bridge, 'Who said the bridge will reopen before the summer?'],
      [bridge, 'Did Ellis say the bridge will reopen before the summer?'],
      [meeting, 'Who said that Russia is threatening the Ukrainian people?'],
      [meeting, 'Did Lavrov say that NATO threatens Russia?'],
      [meeting, 'Did Blinken say that Ukraine attacked Russia?'],
    ] as const) {
      const answer = answers.ask({ question });
      expect(answer.kind === 'passages' && answer.sure, question).toBe(false);
      if (answer.kind === 'verdict') expect(answer.verdict, question).toBe('altered');
    }
  });

  it('who said, of words quoted in part: their speaker', () => {
    const answer = meeting.ask({ question: 'Who said the discussion was honest?' });
    expect(answer).toMatchObject({ kind: 'passages', sure: true });
    expect(answer.kind === 'passages' && answer.entries[0]?.quotation?.speaker?.name).toBe('Sergey Lavrov');
  });

  it('a quotation in disguise: a verdict', () => {
    expect(meeting.ask({ question: 'Who said "This is a critical moment"?' })).toMatchObject({
      kind: 'verdict',
      verdict: 'verbatim',
    });
    expect(meeting.ask({ question: 'Did Lavrov say "This is a critical moment"?' })).toMatchObject({
      kind: 'verdict',
      verdict: 'somebody-else',
    });
  });

  it('what somebody said: all of it, or what they said about something', () => {
    expect(bridge.ask({ question: 'What did Rosa Delgado say?' })).toMatchObject({
      kind: 'passages',
      about: { kind: 'quotations', speaker: { name: 'Rosa Delgado' } },
    });
    expect(bolds(bridge.ask({ question: 'What did Tomas Reyes say about the ferries?' }))).toEqual([
      'If the ferries do not come, I will close by April,',
    ]);
  });

  it('what a source reports: from that source', () => {
    const answer = bridge.ask({ question: 'What did the Northern Wire report about ferries?' });
    expect(answer.kind).toBe('passages');
    if (answer.kind !== 'passages') return;
    for (const { passage } of answer.entries) expect(passage.article.head.publisher).toBe('Northern Wire');
  });

  it('a name that two share: which of them is meant', () => {
    expect(bridge.ask({ question: 'What did Ellis say about money?' })).toMatchObject({
      kind: 'unknown',
      unknown: { option: 'speaker', nearest: [{ value: 'dana-ellis' }, { value: 'mark-ellis' }] },
    });
  });

  it('which articles there are: the list; what happened: a summary', () => {
    expect(bridge.ask({ question: 'Which articles do you have?' }).kind).toBe('articles');
    expect(bridge.ask({ question: 'What happened?' })).toMatchObject({ about: { kind: 'event' } });
  });

  it('which city: a city, no country and no continent', () => {
    expect(bolds(meeting.ask({ question: 'In which city were the talks held?' }))[0]).toBe('Geneva');
  });

  it('which countries, and a list of them: all that stand together', () => {
    for (const question of ['Which countries did Blinken visit?', 'List the countries Blinken visited']) {
      expect(bolds(meeting.ask({ question }))[0]).toBe('Ukraine and Germany');
    }
  });

  it('whose age: not that of somebody beside', () => {
    expect(bolds(bridge.ask({ question: 'How old is Joan Whitlock?' }))).not.toContain('71');
  });

  it('who acted: what another did is no answer', () => {
    expect(meeting.ask({ question: 'How many documents did Russia submit?' })).toMatchObject({ sure: true });
    for (const question of [
      'How many documents did the United States submit?',
      'When did NATO submit the drafts?',
    ]) {
      expect(meeting.ask({ question })).not.toMatchObject({ sure: true });
    }
  });

  it('who says "I" and "we": the speaker, not the one asked about', () => {
    const said = meeting.ask({ question: 'What does Russia want?' });
    expect(said.kind === 'passages' && said.entries[0]?.passage.text).toContain('We are expecting answers');
    expect(meeting.ask({ question: 'What does Lavrov want?' })).toMatchObject({ sure: true });
  });

  it('the next one: not the one that the articles tell of', () => {
    for (const question of [
      'When does the next meeting take place?',
      'When will they meet again?',
      'When will they meet next?',
    ]) {
      expect(meeting.ask({ question })).not.toMatchObject({ sure: true });
    }
    const steps = meeting.ask({ question: 'So what happens next?' });
    expect(steps.kind === 'passages' && steps.entries[0]?.passage.text).toContain('next steps');
  });

  it('in a capital that no article names: not what the articles tell of its government', () => {
    for (const question of ['Who did Blinken meet in Berlin?', 'What did Blinken announce in Washington?']) {
      expect(meeting.ask({ question })).not.toMatchObject({ sure: true });
    }
    expect(meeting.ask({ question: 'Is Washington backing Kyiv?' })).toMatchObject({ sure: true });
  });

  it('what time: a time of day, or nothing', () => {
    expect(meeting.ask({ question: 'What time did the meeting start?' })).not.toMatchObject({ sure: true });
  });

  it('where two sources differ: both, and what they differ in', () => {
    const differing = (answer: Answer) =>
      answer.kind === 'passages' ? answer.differing?.map(({ text }) => text).sort() : [];
    const cracks = bridge.ask({ question: 'How many cracks were found?' });
    expect(differing(cracks)).toEqual(['12 cracks', '15 cracks']);
    expect(differing(bridge.again(cracks.ref ?? '') ?? cracks)).toEqual(['12 cracks', '15 cracks']);
    expect(differing(meeting.ask({ question: 'Who is Antony Blinken?' }))).toEqual([
      'U.S. Secretary of State Anthony Blinken',
      'U.S. Secretary of State Antony Blinken',
    ]);
    expect(differing(bridge.ask({ question: 'Who is the mayor of Hartwell?' }))).toBeUndefined();
  });

  it('how the sources differ on something: a passage of each', () => {
    for (const question of [
      'How do the sources differ on the cracks?',
      'Compare the reports about the cracks',
      'What are the differences between the articles on cracks?',
    ]) {
      const answer = bridge.ask({ question });
      expect(answer.kind, question).toBe('comparison');
      if (answer.kind !== 'comparison') continue;
      expect(answer.moments.length).toBeGreaterThan(0);
      for (const moment of answer.moments) {
        const articles = moment.map(({ passage }) => passage.article.id);
        expect(new Set(articles).size).toBe(articles.length);
      }
    }
  });

  it('what several said: each of them', () => {
    const answer = meeting.ask({ question: 'Compare what Blinken and Lavrov said about a breakthrough' });
    const speakers =
      answer.kind === 'passages' ? answer.entries.map(({ quotation }) => quotation?.speaker?.name) : [];
    expect(speakers.slice(0, 2).sort()).toEqual(['Anthony Blinken', 'Sergey Lavrov']);
  });

  it('words of a headline: how the report under it begins', () => {
    const answer = bridge.ask({ question: 'Divers search river bed' });
    expect(bolds(answer)[0]).toContain('Police divers searched the river bed');
  });

  it('nothing at all: nothing', () => {
    for (const question of ['', ' ', '?!', 'hello', '\0']) {
      expect(bridge.ask({ question }).kind).toBe('nothing');
    }
  });
});
