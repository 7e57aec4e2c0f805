import { describe, expect, it } from 'vitest';
import type { SuggestedOption } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { english } from '../../src/discord/messages/languages.ts';
import { suggestionLabels } from '../../src/discord/suggestion-label.ts';
import { bridge, meeting } from './libraries.ts';

const offered = (option: SuggestedOption, typed: string) => bridge.suggest(option, typed);

describe('suggestions', () => {
  it('offer the most quoted people first, with how much they are quoted', () => {
    const quoted = offered('speaker', '').map((one) => (one.kind === 'speaker' ? one.quotations : 0));
    expect(offered('speaker', '')[0]).toMatchObject({ kind: 'speaker', name: 'Dana Ellis' });
    expect(quoted).toEqual([...quoted].sort((a, b) => b - a));
  });

  it('offer articles by their headlines', () => {
    expect(offered('source', 'eastb')[0]).toMatchObject({
      kind: 'source',
      head: { headline: 'Eastbank cut off as bridge shuts for months', publisher: 'Eastbank Tribune' },
    });
  });

  it('find a person by a misspelt beginning', () => {
    expect(offered('speaker', 'Delgato')[0]).toMatchObject({ name: 'Rosa Delgado' });
  });

  it('offer whoever bears the typed name before those who are only described with it', () => {
    const text = [
      'Harbour fees are to rise',
      '“We can’t pay,” Voss’s neighbours said. “We won’t,” Voss’s neighbours said.',
      '“I will,” Karla Voss said.',
    ].join('\n\n');
    const names = createAnswers([readArticle('harbour.txt', text)])
      .suggest('speaker', 'voss')
      .map((one) => one.kind === 'speaker' && [one.name, one.quotations]);
    expect(names).toEqual([
      ['Karla Voss', 1],
      ['Voss’s neighbours', 2],
    ]);
  });

  it('lead to the very person that they name, whatever was typed', () => {
    for (const answers of [meeting, bridge]) {
      for (const typed of ['', 'a', 'the', 'min', 'ell', 'spokes', 'Delgato']) {
        for (const one of answers.suggest('speaker', typed)) {
          const answer = answers.quote({ speaker: one.value });
          expect(answer).toMatchObject({
            kind: 'passages',
            about: { speaker: { name: one.kind === 'speaker' && one.name } },
          });
          expect(answer.kind === 'passages' && answer.entries).toHaveLength(
            one.kind === 'speaker' ? one.quotations : 0,
          );
        }
      }
    }
  });

  it('offer quotations that hold the typed words', () => {
    expect(offered('quote', 'wrong side')[0]).toMatchObject({
      kind: 'quotation',
      words: 'Nobody will be left on the wrong side of the river',
    });
  });

  it('offer people, articles and topics to sum up', () => {
    expect(meeting.suggest('of', '')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'speaker', name: 'Sergey Lavrov' }),
        expect.objectContaining({ kind: 'source', head: expect.objectContaining({ publisher: 'Xinhua' }) }),
        { kind: 'topic', words: 'Ukraine', value: 'Ukraine' },
      ]),
    );
  });

  it.each(['text', 'quote', 'speaker', 'source', 'of'] as const)(
    'of %s all resolve when they come back',
    (option) => {
      for (const answers of [meeting, bridge]) {
        for (const { value } of answers.suggest(option, '')) {
          const answer =
            option === 'of'
              ? answers.summary({ of: value, length: 'short' })
              : option === 'quote'
                ? answers.whoSaid({ quote: value })
                : answers.quote({ [option]: value });
          expect(answer.kind === 'verdict' ? answer.verdict : answer.kind, value).toMatch(
            /^(?:passages|verbatim|reported)$/,
          );
        }
      }
    },
  );

  it('offer each kind from the first key, however many there are of another', () => {
    const answers = createAnswers(
      Array.from({ length: 30 }, (_, n) =>
        readArticle(
          `${n}.txt`,
          `Wall ${n} is built\nSource: Town Post\n\n"Wall number ${n} is good," said Walter Voss. It stands in Wallsend.`,
        ),
      ),
    );
    for (const typed of ['', 'wal']) {
      const kinds = answers.suggest('of', typed).map(({ kind }) => kind);
      expect(kinds).toHaveLength(25);
      expect(new Set(kinds)).toEqual(new Set(['speaker', 'source', 'topic']));
    }
  });

  it('resolve as well when their labels come back as text', () => {
    for (const answers of [meeting, bridge]) {
      const people = answers.suggest('speaker', '');
      for (const [at, label] of suggestionLabels(people, english).entries()) {
        const answer = answers.quote({ speaker: label });
        const { value } = people[at] ?? {};
        if (/^(?:an?|the) /.test(label)) continue;
        expect(answer, label).toMatchObject({ kind: 'passages', about: { speaker: { id: value } } });
      }
      const sources = answers.suggest('source', '');
      for (const [at, label] of suggestionLabels(sources, english).entries()) {
        expect(answers.quote({ source: label }), label).toMatchObject({
          about: { article: { id: sources[at]?.value } },
        });
        expect(answers.summary({ of: label, length: 'short' }), label).toMatchObject({
          about: { article: { id: sources[at]?.value } },
        });
      }
    }
  });

  it('show of a long quotation what was typed, and offer the quotation itself', () => {
    const said =
      'We looked at every bolt that was taken out of the eastern pier since the winter, and none of them was as rusty as the inspectors had told us in their letter';
    const answers = createAnswers([
      readArticle('bolts.txt', `Bolts are sound\n\n“${said},” Karla Voss said.`),
    ]);
    const shown = (typed: string) => suggestionLabels(answers.suggest('quote', typed), english)[0];
    expect(shown('bolt')).toMatch(/^We looked at every bolt /);
    expect(shown('rusty')).toMatch(/^… .*\bnone of them was as rusty as /);
    expect(shown('rusty as the inspectors')).toMatch(
      /^… .*\brusty as the inspectors had told us in their letter$/,
    );
    expect(shown('winter rust')).toMatch(/^… .*\bsince the winter/);
    const [offered] = answers.suggest('quote', 'inspectors');
    expect(answers.whoSaid({ quote: offered?.value ?? '' })).toMatchObject({ verdict: 'verbatim' });
  });

  it('offer two quotations of the same words by themselves', () => {
    const said = (name: string) =>
      readArticle(
        `${name}.txt`,
        `${name} speaks\nSource: Town Post\n\n"We shall not move an inch," said ${name}. The town waits for more.`,
      );
    const answers = createAnswers([said('Ruth Adler'), said('Karl Voss')]);
    const found = answers.suggest('text', 'we shall not');
    expect(suggestionLabels(found, english)).toEqual([
      'We shall not move an inch · Ruth Adler',
      'We shall not move an inch · Karl Voss',
    ]);
    const speakers = found.map(({ value }) => {
      const answer = answers.quote({ text: value });
      return answer.kind === 'passages'
        ? answer.entries.map(({ quotation }) => quotation?.speaker?.name)
        : [];
    });
    expect(speakers).toEqual([['Ruth Adler'], ['Karl Voss']]);
  });
});
