import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotations/attribute.ts';
import { article, said } from './article.ts';

const who = (...paragraphs: string[]): string[] =>
  said(...paragraphs).map((line) => line.split(' | ')[1] ?? '');

describe('whom a mention means', () => {
  const talks = 'Norwegian Trade Minister Jonas Dahl met U.S. Secretary of Labor Ruth Okoye in Oslo.';

  it.each([
    ['a surname', 'Dahl said the talks were open.', 'Jonas Dahl'],
    ['a title and surname', 'Secretary Okoye said the talks were open.', 'Ruth Okoye'],
    ['an office', 'The U.S. secretary of labor said the talks were open.', 'Ruth Okoye'],
    ['an office, shortened', 'The Norwegian minister said the talks were open.', 'Jonas Dahl'],
  ])('is found for %s', (_, sentence, expected) => {
    expect(who(talks, sentence)).toEqual([expected]);
  });

  it('is found for a pronoun by gender and by who spoke last', () => {
    expect(who(talks, 'Okoye said the talks were open. She said they would go on.')).toEqual([
      'Ruth Okoye',
      'Ruth Okoye',
    ]);
    expect(who(talks, 'Okoye arrived late. He said they would go on.')).toEqual(['Jonas Dahl']);
  });

  it('follows a description that stands for a name to the next pronoun', () => {
    expect(who(talks, 'The Norwegian minister was the first to speak. He said the talks were open.')).toEqual(
      ['Jonas Dahl'],
    );
  });

  it('is found for an office that two hold only by what tells them apart', () => {
    const both = 'Sen. Ann Cole of Vermont debated Sen. Rob Hart of Ohio.';
    expect(who(both, 'The Ohio senator said that it was a good day.')).toEqual(['Rob Hart']);
    expect(who(both, 'The Vermont senator said that it was a bad day.')).toEqual(['Ann Cole']);
    expect(who(both, 'The Texas senator said that it was no day at all.')).toEqual(['The Texas senator']);
  });

  it('stays a description where the article names nobody', () => {
    expect(
      attribute([article('“We are closing,” a spokesman for the company said.')]).speakers,
    ).toMatchObject([{ name: 'a spokesman for the company', kind: 'description' }]);
  });

  it('is an organisation where one speaks', () => {
    expect(
      attribute([article('The Harbor Transport Authority said that it would add six ferries.')]).speakers,
    ).toMatchObject([{ name: 'Harbor Transport Authority', kind: 'organisation' }]);
  });

  it('is never a country’s adjective', () => {
    expect(who(talks, 'He said his American counterpart had agreed. “It is done,” he said.')).toEqual([
      'Jonas Dahl',
      'Jonas Dahl',
    ]);
  });
});

describe('a person', () => {
  it('is one under several spellings, in several articles', () => {
    const { speakers } = attribute([
      article('Foreign Minister Sergey Petrov said that talks would go on.'),
      article('Foreign Minister Sergei Petrov said that talks would end. Petrov added that he was tired.'),
      article('Petrov said that nothing was decided.'),
    ]);
    expect(speakers).toHaveLength(1);
    expect(speakers[0]?.aliases).toEqual(expect.arrayContaining(['Petrov']));
    expect([speakers[0]?.name, ...(speakers[0]?.aliases ?? [])]).toEqual(
      expect.arrayContaining(['Sergey Petrov', 'Sergei Petrov']),
    );
  });

  it('is kept apart from another of the same surname', () => {
    const { speakers } = attribute([
      article(
        'Mayor Dana Ellis said that the bridge was closed.',
        'Engineer Mark Ellis said that it was safe.',
      ),
      article('Mark Ellis said that he had measured it.'),
    ]);
    expect(speakers.map(({ name }) => name)).toEqual(['Mark Ellis', 'Dana Ellis']);
  });

  it('has the same id whichever articles come first', () => {
    const one = article('Mayor Dana Ellis said that the bridge was closed.');
    const two = article('Engineer Mark Ellis said that it was safe.');
    const ids = (order: (typeof one)[]) =>
      attribute(order)
        .speakers.map(({ id }) => id)
        .sort();
    expect(ids([one, two])).toEqual(['dana-ellis', 'mark-ellis']);
    expect(ids([two, one])).toEqual(['dana-ellis', 'mark-ellis']);
  });
});
