import fc from 'fast-check';
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

  it('is another person where a figure in the name is another', () => {
    const chairs = ['Number1', 'Number2', 'Number11'].map((name, n) =>
      article(`“It was meeting ${n},” said Chair ${name}.`),
    );
    expect(attribute(chairs).speakers).toHaveLength(3);
  });

  it('stays a description where the article names nobody', () => {
    expect(
      attribute([article('“We are closing,” a spokesman for the company said.')]).speakers,
    ).toMatchObject([{ name: 'a spokesman for the company', kind: 'description' }]);
  });

  it('is a description without what is told of it', () => {
    expect(
      who('A voter, who said that she was tired, left. Then a banner that read “Go home” fell.'),
    ).toEqual(['A voter', 'a banner']);
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

describe('over all articles', () => {
  /** The speakers of articles of one sentence each. */
  const speakersOf = (...sentences: string[]) => attribute(sentences.map((one) => article(one))).speakers;
  const namesOf = (...sentences: string[]) => speakersOf(...sentences).map(({ name }) => name);
  const said = (name: string) => `${name} said that the talks were over.`;

  it.each([
    ['Sergey Petrov', 'Sergei Petrov', 'Serhiy Petrov'],
    ['Anthony Marlow', 'Antony Marlow'],
    ['Mohammed Haddad', 'Muhammad Haddad', 'Mohamed Haddad', 'Mohamad Haddad'],
    ['Oleh Zelenko', 'Oleg Zelenko'],
    ['Petro Barynsky', 'Petro Barynskyy', 'Petro Barynskiy', 'Petro Barynskyi'],
    ['Dmytro Kulyk', 'Dmitry Kulyk'],
    ['Andrei Lukashov', 'Andrey Lukashoff'],
    ['Renée Okafor', 'Renee Okafor'],
    ['Sean O’Dowd', "Sean O'Dowd", 'Sean ODowd'],
    ['Jean-Luc Moreau', 'Jean Luc Moreau'],
    ['J. D. Lockwood', 'J.D. Lockwood', 'JD Lockwood'],
    ['William Carver', 'Bill Carver', 'William J. Carver'],
    ['Joseph R. Tillman Jr.', 'Joe Tillman'],
    ['Marta Le Grand', 'Le Grand'],
    ['Department of Transport', 'Department Of Transport'],
  ])('%s and %s are one', (...names) => {
    expect(speakersOf(...names.map(said))).toHaveLength(1);
  });

  it.each([
    ['Dan Ellis', 'Don Ellis'],
    ['Martin Ellis', 'Marvin Ellis'],
    ['Robert Ellis', 'Roberta Ellis'],
    ['Jean Ellis', 'Joan Ellis'],
    ['Petro Zakharov', 'Petra Zakharova'],
    ['Mary Ann Ellis', 'Ann Ellis'],
    ['George H. Ellis', 'George W. Ellis'],
    ['Mr. Ellis', 'Mrs. Ellis'],
  ])('%s and %s are two', (one, other) => {
    expect(speakersOf(said(one), said(other))).toHaveLength(2);
  });

  it('a father is another than his “Jr.” where one article names both', () => {
    expect(
      namesOf(`${said('Donald Marsh')} ${said('Donald Marsh Jr.')}`, said('Donald Marsh Jr.')).sort(),
    ).toEqual(['Donald Marsh', 'Donald Marsh Jr.']);
  });

  it('an article’s own full name tells whom its surname means', () => {
    const { quotations } = attribute([
      article('Hillary Cole said that she would run.', 'Cole said that she would win.'),
      article('Bill Cole said that he would help.', 'Mr. Cole said that he was glad.'),
    ]);
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual([
      'Hillary Cole',
      'Hillary Cole',
      'Bill Cole',
      'Bill Cole',
    ]);
  });

  it('husband and wife are told apart in one article', () => {
    const { quotations } = attribute([
      article(
        'Bill Cole and Hillary Cole came to Ohio.',
        'Mrs. Cole said that she would win. Mr. Cole said that he was glad.',
      ),
    ]);
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual(['Hillary Cole', 'Bill Cole']);
  });

  it('a surname that two may bear means neither', () => {
    expect(namesOf(said('Ann Cole'), said('Rob Cole'), said('Cole')).sort()).toEqual([
      'Ann Cole',
      'Cole',
      'Rob Cole',
    ]);
  });

  it('a title and a place mean the one who has them', () => {
    expect(
      namesOf(
        'Sen. Ann Cole of Vermont said that it was late.',
        'The Vermont senator said that it was early.',
      ),
    ).toEqual(['Ann Cole']);
  });

  it('an organisation is one under its name and its initials', () => {
    expect(
      namesOf('The National Relief Committee said that it had food.', 'The NRC said that it had water.'),
    ).toEqual(['National Relief Committee']);
  });

  it('a spokesman whose office is named is one, and one of whom nothing is known isn’t', () => {
    expect(
      namesOf(
        '“We are ready,” a State Department spokesman said.',
        '“We are not,” a State Department spokesman said.',
        '“Perhaps,” an official said.',
        '“Never,” an official said.',
      ),
    ).toEqual(['a State Department spokesman', 'an official', 'an official']);
  });

  it('nothing depends on the order of the articles', () => {
    const articles = [
      'Foreign Minister Sergey Petrov said that talks would go on. Petrov added that he was tired.',
      'Sergei Petrov said that talks would end.',
      'Ann Cole said that she would run. Rob Cole said that he would not. Cole laughed.',
      'Cole said that it was late.',
      'Sen. Rob Cole of Vermont said that it was early.',
      'The Vermont senator said that he was glad.',
      '“Perhaps,” an official said.',
      '“Never,” an official said.',
      'The National Relief Committee said that it had food.',
      'The NRC said that it had water.',
      'Bill Hart said that he knew. Mr. Hart smiled.',
      'William Hart said that he did not.',
    ].map((text) => article(text));
    const made = (order: typeof articles) =>
      attribute(order)
        .speakers.map(({ id, name, aliases }) => [id, name, [...aliases].sort()])
        .sort();
    const expected = made(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (order) => {
        expect(made(order)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
