import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { attribute } from '../../src/quotations/attribute.ts';
import type { Quotation } from '../../src/quotations/quotation.ts';

const seeds = join(import.meta.dirname, '../../seeds');
const articles = readdirSync(seeds).map((file) => readArticle(file, readFileSync(join(seeds, file), 'utf8')));
const { quotations, speakers } = attribute(articles);

const LAVROV = 'Sergey Lavrov';
const BLINKEN = 'Anthony Blinken';

/** A statement as a reader would note it down: paragraph, kind, who, the cue and how the speaker is called there, the words. */
function note(quotation: Quotation): (string | number | null)[] {
  const { text, paragraphs } = quotation.article;
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  const [{ start }] = quotation.pieces;
  const who = [quotation.speaker, ...quotation.alsoBy]
    .map((speaker) => speaker?.name ?? 'nobody')
    .join(' & ');
  return [
    paragraphs.find((paragraph) => start < paragraph.end)?.number ?? 0,
    quotation.kind,
    who,
    slice(quotation.cue),
    slice(quotation.mention),
    quotation.pieces.map(slice).join(' … '),
  ];
}

const notes = (file: string) => quotations.filter(({ article }) => article.file.startsWith(file)).map(note);

describe('who said what in the report of the expectations', () => {
  it('is found, every statement with its speaker and its cue', () => {
    expect(notes('000_')).toEqual([
      [
        1,
        'indirect',
        'a correspondent of UNN',
        'according to',
        'a correspondent of UNN',
        'They were different',
      ],
      [2, 'mixed', LAVROV, 'said', 'He', 'a huge amount of materials'],
      [
        3,
        'mixed',
        LAVROV,
        'said',
        'Lavrov',
        'someone at the State Department was not busy and concentrated after all on the essence of our proposals, which we passed on to you.',
      ],
      [
        4,
        'direct',
        LAVROV,
        'said',
        'Lavrov',
        'You mentioned in one of your recent statements on the European tour that you were not expecting a breakthrough from this meeting. We are not expecting a breakthrough from this meeting either. We are expecting answers to our proposals. The proposals are very concrete, and we expect the same concrete answers in line and in full compliance with the OSCE commitments made at the highest level on indivisibility and security. I do not want any country to strengthen its security at the expense of security of any other country,',
      ],
      [
        5,
        'indirect',
        BLINKEN,
        'said',
        'Anthony Blinken',
        'this dialogue is a continuation of efforts to de-escalate tensions and prevent Russian aggression against Ukraine',
      ],
      [
        6,
        'direct',
        BLINKEN,
        'said',
        'Blinken',
        'I come from consultations with allies and partners as well as from Ukraine itself. It is also part of an ongoing effort of close cooperation, coordination and consultation with all of our allies and partners who share our deep concerns about the moment we are in,',
      ],
      [
        7,
        'indirect',
        BLINKEN,
        'said',
        'he',
        'Allies are equally committed to the path of diplomacy and dialogue to try to resolve differences with Russia',
      ],
      [
        7,
        'mixed',
        BLINKEN,
        'said',
        'he',
        'prepared, however, if that proves impossible and Russia decides to continue its aggression against Ukraine, for a united, swift and tough response.',
      ],
      [
        8,
        'direct',
        BLINKEN,
        'concluded',
        'he',
        "I want to take this opportunity to share directly with you the shared views of allies and partners, as well as specific ideas for addressing some of the concerns you have raised, as well as the deep concerns some of us have about Russia's actions... This is a critical moment. You're right, we don't expect to resolve our differences today. But I hope and expect that we can test whether the path of diplomacy, of dialogue, remains open. We are determined to pursue that path,",
      ],
      [
        9,
        'indirect',
        'U.S. State Department',
        'announced',
        'The U.S. State Department',
        'that U.S. Secretary of State Anthony Blinken and Russian Foreign Minister Sergei Lavrov would hold talks on January 21 in Geneva',
      ],
    ]);
  });
});

describe('who said what in the report of the outcome', () => {
  it('is found, every statement with its speaker and its cue', () => {
    expect(notes('004_')).toEqual([
      [
        1,
        'mixed',
        `${LAVROV} & ${BLINKEN}`,
        'described',
        'Russian Foreign Minister Sergey Lavrov and U.S. Secretary of State Antony Blinken',
        'useful … no breakthroughs.',
      ],
      [2, 'mixed', LAVROV, 'said', 'Lavrov', 'honest,'],
      [2, 'mixed', BLINKEN, 'said', 'Blinken', 'frank and substantive.'],
      [
        2,
        'direct',
        BLINKEN,
        'said',
        'Blinken',
        'This was not negotiation, but a candid exchange of concerns and ideas,',
      ],
      [
        3,
        'indirect',
        LAVROV,
        'said',
        'Lavrov',
        "that the main purpose of Friday's talks was to discuss the drafts of two fundamental documents submitted by Russia last December on legally binding security guarantees",
      ],
      [
        4,
        'direct',
        LAVROV,
        'said',
        'Lavrov',
        'In the end, we concluded with an agreement that written responses to all our proposals will be submitted to us next week,',
      ],
      [
        4,
        'indirect',
        LAVROV,
        'adding',
        'Lavrov',
        'that Russia will decide its next steps upon receipt of the responses',
      ],
      [
        5,
        'direct',
        LAVROV,
        'said',
        'he',
        'What we expect is concrete answers to our concrete proposals and in compliance with the obligations that were adopted at the highest level within the OSCE (Organization for Security and Cooperation in Europe),',
      ],
      [
        6,
        'indirect',
        LAVROV,
        'said',
        'Lavrov',
        "that in Moscow's opinion it is the North Atlantic Treaty Organization (NATO) that is seeking to make Ukraine part of its zone of influence, and that Russia is not threatening the Ukrainian people or seeking to dominate its neighbor",
      ],
      [
        7,
        'direct',
        LAVROV,
        'said',
        'Lavrov',
        'What NATO is now doing toward Ukraine clearly shows that NATO sees Ukraine as part of its sphere of influence,',
      ],
      [
        8,
        'indirect',
        LAVROV,
        'reiterated',
        'Lavrov',
        'that Moscow has no plans to attack its neighbor Ukraine',
      ],
      [
        9,
        'direct',
        LAVROV,
        'noted',
        'he',
        'Russia has never, at any time or at any place, ever threatened the Ukrainian people through its official representatives,',
      ],
      [
        10,
        'indirect',
        BLINKEN,
        'said',
        'the U.S. secretary of state',
        'that the meeting with his Russian counterpart was part of an ongoing effort to de-escalate tensions',
      ],
      [
        11,
        'direct',
        BLINKEN,
        'noted',
        'he',
        "We didn't expect any major breakthroughs to happen today. I believe we are now on a clear path in terms of understanding each other's concerns, each other's positions,",
      ],
      [
        12,
        'direct',
        BLINKEN,
        'added',
        'he',
        'Our objective is to determine whether Russia is prepared to take a diplomatic path and other necessary steps to de-escalate the situation in Ukraine, and ultimately to resolve our differences through diplomacy and through dialogue,',
      ],
      [
        13,
        'indirect',
        BLINKEN,
        'stressed',
        'Blinken',
        'that the United States and its European allies and partners stand firmly with Ukraine in support of its sovereignty and territorial integrity',
      ],
      [14, 'mixed', BLINKEN, 'said', 'he', 'stand ready to meet Russia on either path.'],
      [
        14,
        'indirect',
        BLINKEN,
        'confirmed',
        'He',
        'that both sides consider it important for the diplomatic process to continue',
      ],
    ]);
  });

  it('is shown as whole sentences that hold the words, the cue and the speaker', () => {
    const shown = quotations.map(({ article, statement }) =>
      article.text.slice(statement.start, statement.end),
    );
    expect(shown).toContain('Lavrov reiterated that Moscow has no plans to attack its neighbor Ukraine.');
    expect(shown).toContain(
      'Peace or conflict, he said, the United States and its allies and partners in Europe "stand ready to meet Russia on either path."',
    );
  });
});

describe('the people of the shipped articles', () => {
  it('are one person each, in both articles and under every spelling', () => {
    const people = speakers.filter(({ kind }) => kind === 'person');
    expect(people.map(({ name }) => name).sort()).toEqual([BLINKEN, LAVROV]);
    const aliases = new Map(people.map((person) => [person.name, person.aliases]));
    expect(aliases.get(LAVROV)).toEqual(
      expect.arrayContaining(['Lavrov', 'Sergei Lavrov', 'Russian Foreign Minister Sergey Lavrov']),
    );
    expect(aliases.get(BLINKEN)).toEqual(
      expect.arrayContaining(['Blinken', 'Antony Blinken', 'the U.S. secretary of state']),
    );
  });
});
