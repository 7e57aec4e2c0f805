import { describe, expect, it } from 'vitest';
import type { Answer, Entry } from '../../src/answers/answer.ts';
import { bridge, meeting } from './libraries.ts';

function entries(answer: Answer): readonly Entry[] {
  return answer.kind === 'passages' ? answer.entries : [];
}

const bold = ({ passage, bold }: Entry) =>
  bold.map(({ start, end }) => passage.article.text.slice(start, end));

describe('/quote', () => {
  it('finds a quotation by its words, and marks them', () => {
    const [first] = entries(meeting.quote({ text: 'concrete answers to our concrete proposals' }));
    expect(first?.quotation?.speaker?.name).toBe('Sergey Lavrov');
    expect(first && bold(first)).toEqual(['concrete answers to our concrete proposals']);
  });

  it('finds it with three words misspelt', () => {
    const [first] = entries(meeting.quote({ text: 'untied, swfit and tuogh response' }));
    expect(first?.passage.text).toContain('united, swift and tough response');
  });

  it('lists all that somebody said, in the order of the articles', () => {
    const answer = bridge.quote({ speaker: 'Rosa Delgado' });
    expect(entries(answer).map(({ passage }) => passage.text)).toEqual([
      "Bus drivers' union leader Rosa Delgado said that the detour through Kingsley adds 35 minutes to every trip.",
      '"Our drivers were told nothing," she said.',
    ]);
  });

  it('knows a speaker by a misspelt name, and tells two of one surname apart', () => {
    for (const speaker of ['mark elis', 'Mark Ellis']) {
      const speakers = entries(bridge.quote({ speaker })).map(({ quotation }) => quotation?.speaker?.name);
      expect(new Set(speakers)).toEqual(new Set(['Mark Ellis']));
    }
  });

  it('keeps to the source asked for', () => {
    const answer = bridge.quote({ speaker: 'Dana Ellis', source: 'Eastbank Tribune' });
    expect(entries(answer).length).toBeGreaterThan(0);
    for (const { passage } of entries(answer))
      expect(passage.article.head.publisher).toBe('Eastbank Tribune');
  });

  it("doesn't pin on one what another said", () => {
    const answer = meeting.quote({ text: 'This is a critical moment', speaker: 'Lavrov' });
    expect(answer.kind === 'passages' && answer.sure).toBe(false);
    for (const { quotation } of entries(answer)) expect(quotation?.speaker?.name).toBe('Sergey Lavrov');
  });

  it('says when it knows no such speaker or source', () => {
    expect(meeting.quote({ speaker: 'Macron' })).toMatchObject({
      kind: 'unknown',
      unknown: { option: 'speaker' },
    });
    expect(meeting.quote({ source: 'Daily Planet' })).toMatchObject({
      kind: 'unknown',
      unknown: { option: 'source' },
    });
  });

  it('offers all who bear a surname, and picks nobody', () => {
    const answer = bridge.quote({ speaker: 'Ellis' });
    expect(answer).toMatchObject({ kind: 'unknown', unknown: { option: 'speaker', several: true } });
    expect(answer).toMatchObject({
      unknown: {
        nearest: [
          { kind: 'speaker', name: 'Dana Ellis', value: 'dana-ellis' },
          { kind: 'speaker', name: 'Mark Ellis', value: 'mark-ellis' },
        ],
      },
    });
  });

  it('takes no source for one that a letter or two begin', () => {
    for (const source of ['x', 'va', 'Z'])
      expect(bridge.quote({ source })).toMatchObject({ kind: 'unknown', unknown: { option: 'source' } });
  });

  it('finds a single word that is spelt as it sounds', () => {
    const [first] = entries(meeting.quote({ text: 'conkreet' }));
    expect(first?.passage.text).toContain('concrete');
  });

  it('finds nothing where nothing was said', () => {
    expect(meeting.quote({ text: 'to be or not to be, that is the question' }).kind).not.toBe('verdict');
    expect(meeting.quote({ text: 'chocolate cake recipe' })).toMatchObject({ kind: 'nothing' });
  });

  it('shows all quotations where nothing is asked for', () => {
    expect(entries(bridge.quote({ text: ' ', speaker: '' })).length).toBeGreaterThan(20);
  });
});

describe('/sources', () => {
  it('lists the articles with their words and quotations', () => {
    const answer = bridge.sources({});
    expect(
      answer.kind === 'articles' && answer.articles.map(({ article }) => article.head.publisher),
    ).toEqual(['Valley Courier', 'Valley Courier', 'Eastbank Tribune', 'Northern Wire']);
  });

  it('shows one by paragraph', () => {
    const answer = meeting.sources({ source: 'xinhua' });
    expect(entries(answer).map(({ passage }) => passage.paragraph.number)).toEqual(
      Array.from({ length: 15 }, (_, at) => at + 1),
    );
  });
});
