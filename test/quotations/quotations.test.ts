import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotations/attribute.ts';
import { article, said } from './article.ts';

const OPENING = 'Mayor Anna Berg met Senator Paul Stone in the town hall on Monday.';

describe('a direct quotation', () => {
  it('belongs to whoever the words of saying name, in either order', () => {
    expect(said(OPENING, '“We will rebuild the bridge,” Berg said.')).toEqual([
      'direct | Anna Berg | said | We will rebuild the bridge,',
    ]);
    expect(said(OPENING, '“We will rebuild the bridge,” said Stone.')).toEqual([
      'direct | Paul Stone | said | We will rebuild the bridge,',
    ]);
    expect(said(OPENING, 'Berg said: “We will rebuild the bridge.”')).toEqual([
      'direct | Anna Berg | said | We will rebuild the bridge.',
    ]);
    expect(said(OPENING, 'According to Stone, “The bridge is lost.”')).toEqual([
      'direct | Paul Stone | According to | The bridge is lost.',
    ]);
  });

  it('is one quotation of two pieces where the words of saying stand inside', () => {
    expect(said(OPENING, '“The bridge is old,” Stone said. “It was never safe.”')).toEqual([
      'direct | Paul Stone | said | The bridge is old, … It was never safe.',
    ]);
    expect(said(OPENING, '“The bridge,” Stone said, “was never safe.”')).toEqual([
      'direct | Paul Stone | said | The bridge, … was never safe.',
    ]);
  });

  it('goes on over paragraphs of which only the last is closed', () => {
    expect(
      said(OPENING, '“The bridge is old,” Stone said. “It was never safe.', '“Nobody listened.”'),
    ).toEqual(['direct | Paul Stone | said | The bridge is old, … It was never safe. … Nobody listened.']);
  });

  describe('over paragraphs that each begin with a mark', () => {
    const SPEECH = [
      '“We will rebuild the bridge.',
      '“We will rebuild the school.',
      '“And we will do it soon',
    ];
    const WORDS = 'We will rebuild the bridge. … We will rebuild the school. … And we will do it soon';

    it.each([
      ['spoke in the sentence before', ['Governor Sue Tran spoke at noon. '], '.”', '–', '.'],
      ['spoke in the paragraph before', ['Governor Sue Tran spoke at noon.', ''], '.”', '–', '.'],
      ['is announced by a colon', ['Governor Sue Tran said:', ''], '.”', 'said', '.'],
      ['is named at its end', ['Governor Sue Tran spoke at noon. '], ',” she said.', 'said', ','],
      ['is named at its end only', [''], ',” said Sue Tran.', 'said', ','],
      ['signs it', [''], '.”\n\n— Sue Tran, the governor', '–', '.'],
    ])('is one quotation of whoever %s', (_, opening, ending, cue, mark) => {
      const [first, ...others] = SPEECH;
      const paragraphs = [...opening.slice(0, -1), `${opening.at(-1)}${first}`, ...others];
      const speech = `${paragraphs.join('\n\n')}${ending}`;
      expect(said(OPENING, speech)).toEqual([`direct | Sue Tran | ${cue} | ${WORDS}${mark}`]);
    });

    it('is one quotation of whoever its first piece names', () => {
      expect(
        said(OPENING, 'Stone said: “It was never safe.', '“Nobody listened.', '“Nobody cared.”'),
      ).toEqual(['direct | Paul Stone | said | It was never safe. … Nobody listened. … Nobody cared.']);
    });

    it('stays one person’s where more than one piece has a cue', () => {
      const sentences = [
        '“It is old,” Stone said. “It was never safe.',
        '“Nobody listened,” he said, “ever.”',
      ];
      expect(said(OPENING, ...sentences)).toEqual([
        'direct | Paul Stone | said | It is old, … It was never safe.',
        'direct | Paul Stone | said | Nobody listened, … ever.',
      ]);
    });

    it('is two where the pieces name two people, as a closing mark was forgotten', () => {
      expect(said(OPENING, 'Stone said: “The bridge is old.', '“We will rebuild it,” Berg said.')).toEqual([
        'direct | Paul Stone | said | The bridge is old.',
        'direct | Anna Berg | said | We will rebuild it,',
      ]);
    });
  });

  it('passes over what stands between the speaker and the verb', () => {
    expect(said('“It hurts,” Hugh Hill, a doctor from Leeds, has also said.')).toEqual([
      'direct | Hugh Hill | said | It hurts,',
    ]);
  });

  it.each([
    ['a name after the office', '“It hurts,” the mayor’s spokesman, Hugh Hill, said.', 'Hugh Hill'],
    ['a name after both', '“It hurts,” said the mayor’s spokesman, Hugh Hill.', 'Hugh Hill'],
    ['and what is told of it', '“It hurts,” said his spokesman, Hugh Hill, who left.', 'Hugh Hill'],
    ['a name after another’s', 'Another user, Hugh Hill, wrote: “It hurts.”', 'Hugh Hill'],
    [
      'a name after several words',
      '“It hurts,” said Leeds State University political scientist Hugh Hill.',
      'Hugh Hill',
    ],
    [
      'who owns what is named in between',
      'Hugh Hill, whose new firm, Paradata, sells maps, said: “It hurts.”',
      'Hugh Hill',
    ],
    ['a name with a nickname in it', '“It hurts,” said Hugh “Buddy” Hill, the mayor.', 'Hugh Hill'],
    ['a name with a small word before its capital', '“It hurts,” said Omar al-Hadi.', 'Omar al-Hadi'],
    [
      'who signs behind a dash',
      '“It hurts when it rains and when it snows in the hills.” –Hugh Hill',
      'Hugh Hill',
    ],
    [
      'who stands between a dash and a colon',
      'Rain falls on the farms - Hugh Hill: “It hurts when it rains and when it snows in the hills.”',
      'Hugh Hill',
    ],
    [
      'who is named behind a description, by whatever means',
      '“It hurts,” Hugh Hill, now 81 and retired in Leeds, said by telephone this week.',
      'Hugh Hill',
    ],
    ['who said it in whatever way', '“It hurts,” Hugh Hill, a retired doctor, said dryly.', 'Hugh Hill'],
    [
      'who says in other words',
      'In other words, explained court reporter Hugh Hill: “It hurts.”',
      'Hugh Hill',
    ],
    ['who stands between a dash and a colon, too', 'Farmers agree - Hugh Hill: “It hurts.”', 'Hugh Hill'],
    ['no town beside officials', '“It hurts,” officials in Leeds, England, said.', 'officials in Leeds'],
  ])('belongs to %s', (_, sentence, speaker) => {
    expect(attribute([article(sentence)]).quotations.map((one) => one.speaker?.name)).toEqual([speaker]);
  });

  it.each(['— Hugh Hill, a doctor', '— Hugh Hill', '- Hugh Hill.'])(
    'belongs to who signs in the line below: %s',
    (line) => {
      expect(said('Ann Smith came to the camp.', '“It hurts when it rains.”', line)).toEqual([
        'direct | Hugh Hill | – | It hurts when it rains.',
      ]);
    },
  );

  it('belongs to nobody of whom a dash in the line below tells more', () => {
    expect(said('“It hurts when it rains.”', '- Hugh Hill left town.')).toEqual([
      'direct | nobody | – | It hurts when it rains.',
    ]);
  });

  it('has the verb as its cue, whatever stands before the speaker’s name', () => {
    expect(said(OPENING, '“It was dark,” skipper Olaf Brandt told our correspondent.')).toEqual([
      'direct | Olaf Brandt | told | It was dark,',
    ]);
    expect(said(OPENING, '“It was dark,” the yard’s chief executive Liese Moll said on Friday.')).toEqual([
      'direct | Liese Moll | said | It was dark,',
    ]);
  });

  it('stands in straight marks as well as in curly ones', () => {
    expect(said(OPENING, '"We will rebuild the bridge," Berg said.')).toEqual([
      'direct | Anna Berg | said | We will rebuild the bridge,',
    ]);
  });

  it('keeps the quotations and the apostrophes inside it', () => {
    expect(said(OPENING, "“He told me, ‘It's over,’ and I didn't believe it,” Berg said.")).toEqual([
      "direct | Anna Berg | said | He told me, ‘It's over,’ and I didn't believe it,",
    ]);
  });

  it('is whoever a colon at the end of the paragraph before announces', () => {
    expect(said(OPENING, 'Stone then read out a letter and said:', '“The bridge is lost.”')).toEqual([
      'direct | Paul Stone | said | The bridge is lost.',
    ]);
  });

  it('stands in doubled marks as well', () => {
    expect(said(OPENING, '““We will rebuild the bridge,”” Berg said.')).toEqual([
      'direct | Anna Berg | said | We will rebuild the bridge,',
    ]);
  });

  it('is not undone by a stray mark elsewhere', () => {
    const after = '“We will rebuild the bridge,” Berg said.';
    expect(said(OPENING, 'The bridge is 80 feet long” and closed.', after)).toEqual([
      'direct | Anna Berg | said | We will rebuild the bridge,',
    ]);
    expect(said(OPENING, 'The old “bridge is closed.', `Nothing moved. ${after}`).at(-1)).toBe(
      'direct | Anna Berg | said | We will rebuild the bridge,',
    );
  });
});

describe('a mixed quotation', () => {
  it('is the quoted words inside a sentence, all of them one statement', () => {
    expect(said(OPENING, 'Berg described the plan as “useful” but “far too slow.”')).toEqual([
      'mixed | Anna Berg | described | useful … far too slow.',
    ]);
  });

  it('belongs to whoever the nearest verb of saying names, of two in a sentence', () => {
    expect(said(OPENING, 'Berg said the talk was “honest,” and Stone said it was “frank and long.”')).toEqual(
      ['mixed | Anna Berg | said | honest,', 'mixed | Paul Stone | said | frank and long.'],
    );
  });

  it('belongs to whoever tells it where one tells what another said', () => {
    expect(said(OPENING, 'Berg said that Stone had called the plan “a very bad joke.”')).toEqual([
      'mixed | Anna Berg | said | a very bad joke.',
    ]);
  });

  it('belongs to both where two share the verb', () => {
    const { quotations } = attribute([
      article('Mayor Anna Berg and Senator Paul Stone described the meeting as “useful and long.”'),
    ]);
    expect(quotations).toHaveLength(1);
    expect(quotations[0]?.speaker?.name).toBe('Anna Berg');
    expect(quotations[0]?.alsoBy.map(({ name }) => name)).toEqual(['Paul Stone']);
  });

  it('belongs to whoever says it in the passive voice, and to what is read', () => {
    expect(said(OPENING, 'The plan was described by Stone as “a very bad joke.”')).toEqual([
      'mixed | Paul Stone | described | a very bad joke.',
    ]);
    expect(said(OPENING, '“The bridge is old,” the statement read.')).toEqual([
      'direct | the statement | read | The bridge is old,',
    ]);
  });

  it('is none where the marks only hold a title or a word at arm’s length', () => {
    expect(said(OPENING, 'They watched “The Last Harbor” together in the town hall.')).toEqual([]);
    expect(said(OPENING, 'Berg is a fan of the TV show “The Last Harbor.”')).toEqual([]);
  });

  it.each([
    ['a programme', 'Berg smiled a lot on “Face the Nation” last night.'],
    ['a headline that its author follows', '“Old bridge is lost in the flood,” by the Herald’s Jane Moll'],
    ['one in a list', 'WEEKEND READS — “Old bridge is lost in the flood,” by Jane Moll of the Herald'],
    [
      'a title with what explains it',
      'She wrote the book “The Last Harbor: How a Town of 300 Lost Its Bridge.”',
    ],
    ['the title of a memoir', 'Stone began his memoir “Bridges and Harbors” in the hills.'],
    ['a title that is explained behind it', 'Berg remembered “The Last Harbor,” a thriller about the flood.'],
    ['what a network shows', 'Berg was seen on NBC’s “Harbor lights” in May.'],
  ])('is none where the marks hold %s', (_, sentence) => {
    expect(said(OPENING, sentence)).toEqual([]);
  });

  it('is no half of a sentence that marks inside others interrupt', () => {
    const halves = said(OPENING, '“Nobody who has read the “Bridge News” can still doubt it,” Berg said.');
    expect(halves.some((one) => one.includes('Nobody who'))).toBe(false);
  });

  it('is what a thing was described as, and not the thing’s own words', () => {
    expect(said(OPENING, 'The plan had been seen as a “toy” in May.')).toEqual(['mixed | nobody | – | toy']);
  });

  it.each([
    [
      'who has in the past said it',
      'Stone, who has in the past called the bridge “a toy,” left.',
      'Paul Stone',
    ],
    ['who said it, the verb contracted', 'He’d called the bridge “a toy” in May.', 'Paul Stone'],
    ['who put it so', 'As Berg put it, the bridge is “a toy.”', 'Anna Berg'],
    ['who characterizes it so', 'Berg characterizes the bridge as “a toy.”', 'Anna Berg'],
    ['who called another’s remark so', 'Berg called Stone’s remark “a bad joke.”', 'Anna Berg'],
    ['one of two who share the participle', 'Berg won, with voters and farmers shouting “a toy.”', 'farmers'],
    [
      'a letter, not who obtained it',
      'A letter obtained by the Herald warns “it is a toy.”',
      'A letter obtained by the Herald',
    ],
    [
      'whom it is about, not what is called so',
      'Berg runs a club called “we like the old bridge.”',
      'Anna Berg',
    ],
    ['somebody rather than a thing', 'Berg told reporters, as the rain began, of “a toy.”', 'Anna Berg'],
    ['nobody where the subject was asked', 'Stone was asked, “Is it a toy?”', 'nobody'],
  ])('belongs to %s', (_, sentence, speaker) => {
    expect(said(OPENING, sentence).map((one) => one.split(' | ')[1])).toEqual([speaker]);
  });

  it('is none inside a tag of markup', () => {
    expect(said(OPENING, 'See <a href="the-last-harbor.html" title="A long walk">the film</a>.')).toEqual([]);
  });

  it('is none in the halves of a tag that two paragraphs tear apart', () => {
    expect(
      said(OPENING, 'See <post author="Anna Berg" date="May 5', '">It rained in the hills<post/>.'),
    ).toEqual([]);
  });
});

describe('a paraphrase', () => {
  it.each([
    [
      'Berg said that the bridge would open in May.',
      'indirect | Anna Berg | said | that the bridge would open in May',
    ],
    ['Berg said the bridge would open in May.', 'indirect | Anna Berg | said | the bridge would open in May'],
    [
      'Berg told reporters on Monday that the bridge would open.',
      'indirect | Anna Berg | told | that the bridge would open',
    ],
    [
      'The bridge would open in May, Berg said.',
      'indirect | Anna Berg | said | The bridge would open in May',
    ],
    [
      'The bridge would open in May, according to Stone.',
      'indirect | Paul Stone | according to | The bridge would open in May',
    ],
    [
      'Stone urged the council to close the bridge.',
      'indirect | Paul Stone | urged | the council to close the bridge',
    ],
    [
      'Stone criticized the council for closing the bridge.',
      'indirect | Paul Stone | criticized | the council for closing the bridge',
    ],
  ])('%s', (sentence, expected) => {
    expect(said(OPENING, sentence)).toEqual([expected]);
  });

  it('may hold a title in quotation marks', () => {
    expect(said(OPENING, 'The film “The Last Harbor” would be shown in May, Berg said.')).toEqual([
      'indirect | Anna Berg | said | The film “The Last Harbor” would be shown in May',
    ]);
  });

  it.each(['on Friday', 'in May', 'last Friday', 'late Friday'])('passes over the day: %s', (day) => {
    expect(said(OPENING, `Berg ${day} denied that the bridge would open.`)).toEqual([
      'indirect | Anna Berg | denied | that the bridge would open',
    ]);
  });

  it('is not the wish to stay unnamed', () => {
    const sentence =
      'A spokesman for the council, who asked not to be named, said that the bridge would open.';
    expect(said(sentence)).toEqual([
      'indirect | A spokesman for the council | said | that the bridge would open',
    ]);
    const one = article(sentence);
    const mention = attribute([one]).quotations[0]?.mention;
    expect(mention && one.text.slice(mention.start, mention.end)).toBe('A spokesman for the council');
  });

  it.each([
    [
      'is whom somebody urged too',
      'Stone told the engineers not to open the bridge.',
      ['indirect | Paul Stone | told | the engineers not to open the bridge'],
    ],
    [
      'goes on behind what stands between dashes',
      'Berg said that the bridge — once the pride of the town — would be rebuilt.',
      ['indirect | Anna Berg | said | that the bridge — once the pride of the town — would be rebuilt'],
    ],
    [
      'ends before a second act of its speaker',
      'Stone promised to rebuild the bridge and visited the yard.',
      ['indirect | Paul Stone | promised | to rebuild the bridge'],
    ],
    [
      'follows “according to” where a few words open the sentence',
      'In addition, according to Stone, the state will pay for the ferries.',
      ['indirect | Paul Stone | according to | the state will pay for the ferries'],
    ],
    [
      'doesn’t hold who its speaker is',
      'The bridge will open in May, said Paul Stone, a senator from the coast.',
      ['indirect | Paul Stone | said | The bridge will open in May'],
    ],
    ['isn’t what an adjective tells', 'They spoke about an alleged plan to close the bridge.', []],
    ['isn’t the occasion of saying', 'Berg smiled in a film that showed the bridge.', []],
  ])('%s', (_, sentence, expected) => {
    expect(said(OPENING, sentence)).toEqual(expected);
  });

  it('is what a name and a colon open', () => {
    expect(said(OPENING, 'Stone: The bridge was never safe for trucks.')).toEqual([
      'indirect | Paul Stone | : | The bridge was never safe for trucks.',
    ]);
  });

  it('ends where the article takes the word again', () => {
    expect(said(OPENING, 'Berg said the bridge would open in May, although few believe it.')).toEqual([
      'indirect | Anna Berg | said | the bridge would open in May',
    ]);
  });

  it('is two where a second verb adds to the first', () => {
    expect(said(OPENING, 'Berg said the bridge would open in May, adding that trains would follow.')).toEqual(
      [
        'indirect | Anna Berg | said | the bridge would open in May',
        'indirect | Anna Berg | adding | that trains would follow',
      ],
    );
  });

  it('is none where nothing was said', () => {
    expect(said(OPENING, 'Berg declined to say who would pay for the bridge.')).toEqual([]);
    expect(said(OPENING, 'The report on the claims was not yet ready.')).toEqual([]);
  });
});

describe('a statement', () => {
  it('is the whole sentences that hold the words, the cue and the mention', () => {
    const one = article(
      OPENING,
      'It rained. “The bridge is old,” Stone said. “It was never safe.” Berg left.',
    );
    const [quotation] = attribute([one]).quotations;
    expect(quotation && one.text.slice(quotation.statement.start, quotation.statement.end)).toBe(
      '“The bridge is old,” Stone said. “It was never safe.”',
    );
  });
});
