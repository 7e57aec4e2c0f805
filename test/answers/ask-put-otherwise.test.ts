import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const talks = createAnswers([
  readArticle(
    'quay-times.txt',
    `Tuna talks end without a treaty

Source: Quay Times

2019-03-07

PORTO, March 6 (QT) -- French Fisheries Minister Claire Morel and Spanish Foreign Minister Luis Prado called their three-hour meeting here on Wednesday "a start".

The Spanish minister was the first to take the floor. "We want smaller nets," Prado said. "There was no treaty today."

Morel said the catch was "a scandal", and Prado said it was "a pity".

"Our goal is a limit for every boat," Morel said. "I believe that Spain will sign in the end."

The harbour museum is to reopen in June.`,
  ),
  readArticle(
    'sea-mail.txt',
    `Ministers discuss tuna

Source: Sea Mail

2019-03-07

The two ministers met in Porto to settle how many tuna boats of each country may fish. Reporters waited outside.

Afterwards Morel flew to Madrid.`,
  ),
]);

const ask = (question: string) => talks.ask({ question });

function shown(answer: Answer): string | undefined {
  return answer.kind === 'passages' || answer.kind === 'verdict'
    ? answer.entries[0]?.passage.text
    : undefined;
}

function isAnswered(answer: Answer): boolean {
  return answer.kind === 'passages' && answer.sure;
}

describe('whom a question means by a nation', () => {
  it.each([
    ['What does Madrid want?', 'We want smaller nets'],
    ['What did the Spanish side want?', 'We want smaller nets'],
    ['what did the spanish want', 'We want smaller nets'],
    ['What did Paris say about the catch?', '"a scandal"'],
    ['What did the Frenchwoman say about the catch?', undefined],
    ['What did the Spaniard’s museum open?', undefined],
    ['What did Morel say the goals of France are?', 'Our goal is a limit'],
  ])('%s', (question, told) => {
    const answer = ask(question);
    if (told === undefined) expect(isAnswered(answer)).toBe(false);
    else {
      expect(isAnswered(answer)).toBe(true);
      expect(shown(answer)).toContain(told);
    }
  });

  it('is nobody where the articles know no one in an office of it, or a place is meant', () => {
    expect(isAnswered(ask('What does Lisbon want?'))).toBe(false);
    expect(shown(ask('Who flew to Madrid?'))).toContain('Morel flew');
    expect(isAnswered(ask('Which harpoons did Spain propose to ban from boats?'))).toBe(false);
  });
});

describe('a question wrapped in another', () => {
  it('was it somebody who said so: a verdict', () => {
    expect(ask('Was it Prado who called the catch a scandal?')).toMatchObject({ verdict: 'somebody-else' });
    expect(ask('Was it Morel who called the catch "a scandal"?')).toMatchObject({ verdict: 'verbatim' });
    expect(ask('Is it true that Morel called the catch "a scandal"?')).toMatchObject({ verdict: 'verbatim' });
  });

  it.each([
    ['For how much time did the two top politicians sit together?', 'three-hour meeting'],
    ['meeting length', 'three-hour meeting'],
    ['Is it known when the museum will reopen?', 'reopen in June'],
    ['Who spoke first, Morel or Prado?', 'first to take the floor'],
    ['who spok frist, morel or prado', 'first to take the floor'],
    ['Which of the two ministers got to speak before the other?', 'first to take the floor'],
    ['In the French minister’s opinion, will Spain sign?', 'Spain will sign'],
    ['who talked first', 'first to take the floor'],
    ['On what day of the week was the meeting held?', 'on Wednesday'],
    ['In which town did the ministers’ meeting take place?', 'in Porto'],
    ['wen wil the museum reopen', 'reopen in June'],
    ['Was the meeting considered a start?', '"a start"'],
    ['Where did the French minister of fisheries fly?', 'flew to Madrid'],
    ['What is the goal of France?', 'Our goal is a limit'],
    ['What is France’s aim?', 'Our goal is a limit'],
    ['Did both ministers strike a deal?', 'treaty'],
  ])('%s', (question, told) => {
    const answer = ask(question);
    expect(isAnswered(answer)).toBe(true);
    expect(shown(answer)).toContain(told);
  });
});

describe('what somebody said', () => {
  const reef = createAnswers([
    readArticle(
      'reef.txt',
      `The damage to the reef is "beyond count," federal inspectors wrote in asking for a fine. Inspectors said the crew would sail again.

The captain, Joe Tarn, offered his firearm to a museum. The Brackwater Institution said on Friday, "We have never asked for Tarn's firearm."

Tarn said he had sold the vessel. "I saw no coral," he said. "My attorney will reply."`,
    ),
  ]);

  it.each([
    ['What did inspectors say about the harm?', 'beyond count'],
    ['What did Brackwater say about the gun?', 'We have never asked'],
    ['What did Tarn say about his ship?', 'sold the vessel'],
  ])('is found in other words and by what they are called: %s', (question, told) => {
    const answer = reef.ask({ question });
    expect(isAnswered(answer)).toBe(true);
    expect(shown(answer)).toContain(told);
  });

  it('is nothing that others said', () => {
    expect(isAnswered(reef.ask({ question: 'What did inspectors say about the gun?' }))).toBe(false);
    expect(isAnswered(reef.ask({ question: 'What did Tarn say about the fine?' }))).toBe(false);
  });
});

describe('words that news uses for each other', () => {
  const mine = createAnswers([
    readArticle(
      'a-mine.txt',
      `Tarrant boasts of a record at Elm mine

Tarrant boasted of a record output at the Elm mine, and the strikers' fund claimed responsibility for the fire at the gate. Officials urged neighbours to stay indoors.

Thieves stole a large amount of coal.`,
    ),
    readArticle(
      'b-mine.txt',
      `Elm mine burns

Mine director Olga Tarrant said the workers were insured. Known as "Iron Olga", she runs the mine with her brother.`,
    ),
  ]);

  it.each([
    ['What did Tarrant brag about?', 'record output'],
    ['What is her nickname?', 'Iron Olga'],
    ['What were officials asking the neighbours to do?', 'stay indoors'],
    ['Who claimed responsibility for the fire?', 'strikers'],
    ['who is tarrant', 'Mine director Olga Tarrant'],
    ['How much coal was stolen?', 'a large amount of coal'],
  ])('%s', (question, told) => {
    const answer = mine.ask({ question });
    expect(isAnswered(answer)).toBe(true);
    expect(shown(answer)).toContain(told);
  });

  it('are no excuse for what is not told', () => {
    for (const question of [
      'What did Tarrant apologize for?',
      'What is her salary?',
      'When was the mine opened?',
    ])
      expect(isAnswered(mine.ask({ question })), question).toBe(false);
  });
});

describe('who somebody is', () => {
  const crash = createAnswers([
    readArticle(
      'crash.txt',
      `Bus leaves road

A bus left the road near Orrin on Monday. The driver was not hurt, police chief Lena Voss said, and the engineer, Abe Stone, will look at the brakes.

A judge will read the report, which was published by the council on May 3.`,
    ),
  ]);

  it('is told where a name stands beside the description, and not by a mere mention', () => {
    expect(isAnswered(crash.ask({ question: 'Who is the engineer?' }))).toBe(true);
    expect(isAnswered(crash.ask({ question: 'Who is the police chief?' }))).toBe(true);
    expect(isAnswered(crash.ask({ question: 'Who was the driver?' }))).toBe(false);
    expect(isAnswered(crash.ask({ question: 'Is it known who the driver was?' }))).toBe(false);
  });

  it('a report that the articles tell of is meant before the articles themselves', () => {
    expect(shown(crash.ask({ question: 'When was the report published?' }))).toContain('on May 3');
    expect(talks.ask({ question: 'When was the report published?' }).kind).toBe('articles');
  });
});

describe('a bare question', () => {
  it('is answered where all reports open with the same', () => {
    for (const question of [
      'when was it?',
      'what day was it',
      'where was it',
      'how long',
      'how long was it?',
    ])
      expect(isAnswered(ask(question)), question).toBe(true);
  });

  it('is not where they differ, or tell only when something was said', () => {
    const tell = (...leads: string[]) =>
      createAnswers(leads.map((lead, at) => readArticle(`${at}.txt`, `${lead}\n\nNobody was hurt.`)));
    const both = tell('A tram burned on Monday in Arlo.', 'A bakery burned on Friday in Bream.');
    expect(isAnswered(both.ask({ question: 'when was it?' }))).toBe(false);
    expect(isAnswered(both.ask({ question: 'where was it?' }))).toBe(false);
    const said = tell('A tram burned, the city said on Monday.');
    expect(isAnswered(said.ask({ question: 'when was it?' }))).toBe(false);
    expect(isAnswered(tell('A tram burned on Monday.').ask({ question: 'when was it?' }))).toBe(true);
  });
});

describe('whether there was something', () => {
  it('is told by whoever tells it, not by whoever expected it or not', () => {
    const strike = createAnswers([
      readArticle(
        'strike.txt',
        `Dockers and the port of Selby talked for nine hours on Tuesday.

"We are not expecting a deal today," the union's Ada Holm said on the way in.

The two sides left at midnight without a deal, and the dockers stay out.`,
      ),
    ]);
    for (const question of ['Was there a deal?', 'Were there any deals?']) {
      const answer = strike.ask({ question });
      expect(answer.kind === 'passages' && answer.entries[0]?.passage.text, question).toContain(
        'without a deal',
      );
    }
  });
});

describe('a slip of the hand or of the ear', () => {
  const pier = createAnswers([
    readArticle(
      'pier.txt',
      `The harbour master, Ines Falk, was the first to take the floor on Monday.

Falk said the sphere of her duty ended at the pier. "The rest is the sea's," she said.

The hearing with Falk lasted two hours.

Fishermen are worried about the noise of the new lock, and the cost of it. A court will rule on the lock in May.`,
    ),
  ]);

  it.each([
    ['Who was first to tak the flor?', 'take the floor'],
    ['How long did teh hearing with Flak last?', 'two hours'],
    ['What did Falk say about the sfere of her duty?', 'sphere of her duty'],
    ['What are fishermen anxous about?', 'worried about the noise'],
    ['What will the cort rule on?', 'A court will rule'],
  ])('%s', (question, told) => {
    const answer = pier.ask({ question });
    expect(isAnswered(answer)).toBe(true);
    expect(shown(answer)).toContain(told);
  });
});
