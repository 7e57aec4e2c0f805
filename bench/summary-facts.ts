/** What somebody who has read a summary should know, judged by hand before any summary was looked at. */
export interface EventFacts {
  /** Ids of the articles about one event (PolNeAR). */
  readonly articles: readonly string[];
  /** On which facts the method may be improved, and on which it is judged. */
  readonly half: 'improve' | 'judge';
  /**
   * Each fact, and by which words a sentence that tells it is known: a word of each group (parted by "|"; compared by
   * stem) in one sentence; or all of another such list.
   */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

export const EVENTS: readonly EventFacts[] = [
  {
    articles: [
      'huff-post_2016-05-12_george-zimmerman-auctioning-off-',
      'usa-today_2016-05-13_auction-of-gun-used-to-kill-tray',
    ],
    half: 'improve',
    facts: {
      'Zimmerman offered the gun that killed Martin for sale': [
        'zimmerman|he selling|auction gun|firearm|pistol|handgun|weapon kill|killed|shooting',
      ],
      'Both websites took the listing down': [
        'websites yanked|removed listing',
        'gunbroker removed',
        'united pulled listing',
      ],
      'Zimmerman shot Martin in Florida in 2012': [
        'zimmerman shot killed 2012',
        'gun kill martin 2012',
        'firearm kill martin 2012',
      ],
      'He was acquitted': ['zimmerman|his acquittal|acquitted', 'jury zimmerman guilty'],
      'He wanted the proceeds against Black Lives Matter and Clinton’s stance on guns': [
        'money|proceeds blm|matter rhetoric',
      ],
      'The Smithsonian denied that it was interested': ['smithsonian never interest'],
      'The Martin foundation would not comment': ['foundation comment', 'foundation address'],
      'A congressman said that he should be in prison': ['killer prison'],
      'Bids were to start at $5,000': ['bidding 5000', '5000'],
    },
  },
  {
    articles: [
      'wash-post_2016-05-26_hacker-who-revealed-private-clin',
      'wash-post_2016-09-03_hacker-who-exposed-clinton-s-use',
    ],
    half: 'improve',
    facts: {
      'The hacker pleaded guilty in May': ['hacker pleaded guilty', 'lazar pleaded guilty'],
      'He was sentenced to 52 months': ['52-month|52 sentence', 'sentenced more four years'],
      'He was the first to show that Clinton used a private address': ['hacker first revealed private email'],
      'He attacked about 100 Americans': ['100 americans'],
      'Powell and the Bush family were among his victims': ['powell bush'],
      'There is no evidence that he was in Clinton’s own account': [
        'no evidence clinton',
        'never access clinton account',
      ],
      'The judge wanted to deter hackers': ['cacheris|judge deter'],
      'The defence asked for three years': ['defense three years'],
      'He guessed passwords and security questions': ['guessing passwords'],
    },
  },
  {
    articles: [
      'nyt_2016-05-27_clinton-faces-tight-primary-with',
      'politico_2016-05-26_poll-clinton-and-sanders-in-dead',
    ],
    half: 'improve',
    facts: {
      'A poll has Clinton at 46 and Sanders at 44 percent': ['46 44'],
      'In March she led by more': ['march 48 41'],
      'The primary is on June 7': ['june 7'],
      'Both are campaigning harder and buying advertisements': [
        'appearances california',
        'ads los angeles',
        'television airwaves',
      ],
      'She would be nominated even if she lost': ['loss enough delegates nomination', 'clinch nomination'],
      'A win of Sanders would embarrass her or keep him in the race': [
        'loss sour|deflating',
        'sanders win awkward',
        'encourage sanders stay',
      ],
      'The young are for Sanders, the older for Clinton': ['younger voters sanders'],
      'Independents lean to Sanders, Democrats to Clinton': [
        'democrats alone leads',
        'registered democrats tilting|lead',
        'independents aiding',
      ],
      'Either would beat Trump': ['either defeat trump', 'trump 49 39'],
    },
  },
  {
    articles: [
      'huff-post_2015-11-20_trump-may-not-have-suggested-a-m',
      'politico_2015-11-19_trump-calls-for-bringing-back-su',
    ],
    half: 'improve',
    facts: {
      'Trump called for the watch on Muslims to be taken up again': [
        'calls|called|expanded surveillance muslim|mosques',
        'start surveillance again',
      ],
      'It came after the attacks in Paris': ['paris attacks|attack'],
      'He supported a database of Muslims': [
        'trump support idea database',
        'implement that',
        'systems databases',
        'rule registering database',
      ],
      'He then denied that he had suggested it': ['tweeted never suggested', 'suggest database reporter'],
      'New York’s police had such a program, and its mayor ended it': [
        'police shortly 911|attacks surveillance',
        'blasio disbanded',
      ],
      'A lawsuit against the program goes on': ['lawsuit surveillance', 'court surveillance'],
      'Asked how it differed from the yellow badges of Nazi Germany he evaded': ['nazi'],
      'He spoke of Syrian refugees who might be terrorists': [
        'syrian|syria refugees',
        'speculated men islamic',
      ],
    },
  },
  {
    articles: [
      'huff-post_2016-08-05_donald-trump-finally-endorses-ho',
      'west-journal_2016-08-03_pence-endorses-paul-ryan-with-tr',
    ],
    half: 'improve',
    facts: {
      'Trump endorsed Ryan': ['trump friday endorsed ryan', 'mission endorse speaker ryan'],
      'And McCain and Ayotte with him': ['mccain ayotte endorsed', 'mccain endorse', 'endorse ayotte'],
      'He had refused days before': [
        'trump refused|refusal endorse ryan',
        'three days quite there',
        'just quite there trump',
      ],
      'His words were Ryan’s own of May': ['same words ryan', 'using own phrase', 'wording ryan'],
      'Pence had endorsed Ryan before him': ['pence support|endorse|endorsing ryan'],
      'Pence said that Trump encouraged it': ['encouraged endorse ryan'],
      'The refusal alarmed the party': ['panic gop', 'priebus furious'],
      'Ryan’s rival attacked him over trade and borders': ['nehlen responded', 'ryan globalist'],
      'Ryan’s campaign said that it never asked': ['ryan campaign|anyone asked endorsement'],
    },
  },
  {
    articles: [
      'usa-today_2016-03-22_clinton-trump-s-view-of-the-worl',
      'wash-post_2016-03-22_presidential-candidates-promise-',
    ],
    half: 'improve',
    facts: {
      'Clinton attacked Trump before AIPAC without naming him': [
        'clinton offense trump',
        'speech israel slamming',
        'steady hands clinton',
        'trump attacked clinton neutral',
      ],
      'She said that America can’t be neutral about Israel': ['america neutral israel'],
      'Trump promised to stand by Israel': [
        'trump promises audience',
        'daylight america israel',
        'relocate embassy',
      ],
      'He had called himself neutral before': [
        'trump neutral palestinians',
        'impartial israel',
        'neutral negotiating|negotiations',
      ],
      'Trump denounced the deal with Iran': ['lambasted iran deal', 'trump denounced iran'],
      'Clinton supports that deal, but strictly enforced': [
        'clinton iran|deal enforcement',
        'distrust verify',
      ],
      'Cruz and Kasich spoke for Israel as well': [
        'cruz kasich spoke|support',
        'kasich suspension',
        'president not neutral cruz',
      ],
      'Sanders stayed away': ['sanders skipped'],
      'Rabbis and others protested': ['rabbis boycott|protest', 'protesters'],
    },
  },
  {
    articles: ['nyt_2016-04-21_crucial-wins-for-clinton-and-tru'],
    half: 'improve',
    facts: {
      'Trump won New York’s primary': ['trump victory new york', 'trump win republican race'],
      'Clinton won it against Sanders': [
        'clinton sanders strong win',
        'clinton victory ended string',
        'clinton fought sanders',
      ],
      'Trump takes most of 95 delegates, Cruz none': ['trump most 95', 'cruz no delegates'],
      'Clinton gains about 30 delegates on a lead of 200': ['clinton 30 delegates', 'lead 200 delegates'],
      'Women, black and Hispanic voters were for her': ['clinton|her women|female black|blacks'],
      'Trump spoke as a statesman would': [
        'speech presidential',
        'different candidate',
        'steaks',
        'senator cruz called',
      ],
      'Sanders goes on and hopes for the next states': [
        'sanders path toward victory',
        'five primaries next week',
        'advisers optimistic next',
        'sanders looking past',
      ],
      'Independents could not vote': ['closed primary', 'independents vote unable'],
      'Sanders had spent more on advertising': ['sanders spent more'],
    },
  },
  {
    articles: [
      'politico_2016-08-23_top-senate-candidates-pointing-f',
      'wash-post_2016-06-29_attempt-to-fund-zika-fight-dies-',
    ],
    half: 'improve',
    facts: {
      'Democrats in the Senate blocked $1.1 billion against Zika': [
        'democrats blocked 11|1.1',
        'democrats blocked bill',
      ],
      'Planned Parenthood was to get none of it': ['planned parenthood funding|feds|block'],
      'Obama had asked for $1.9 billion': ['obama 1.9'],
      'Each side blames the other': [
        'each side responsible',
        'lawmakers accused each',
        'candidates attack each',
        'campaigns portray opponent',
      ],
      'Zika harms babies before birth': ['zika birth defects', 'microcephaly'],
      'Rubio and Murphy fight over it in Florida': [
        'murphy rubio bill',
        'rubio murphy zika explanation',
        'candidates florida senate crisis',
      ],
      'Cases spread in Florida': ['cases florida 600', 'cases grows florida', 'pinellas'],
      'Florida’s governor and Obama moved other money': [
        'scott 26',
        'obama administration reallocated|redirected',
        'obama scott redirected',
      ],
      'Health experts warned': [
        'warnings experts',
        'experts money vaccine',
        'health emergency',
        'doctors warned',
      ],
    },
  },
  {
    articles: [
      'breitbart_2016-07-13_trump-demands-ginsburg-resign-fo',
      'usa-today_2016-07-15_ginsburg-apologizes-for-trump-co',
    ],
    half: 'judge',
    facts: {
      'Trump called on Ginsburg to resign': ['trump called|wrote ginsburg|her resign', 'mind shot resign'],
      'She had criticised him as a candidate': [
        'ginsburg interview trump',
        'interviews justice trump',
        'cnn trump faker',
        'feels unfit',
      ],
      'She regretted it': ['ginsburg|she|justice regret|regrets|regretted'],
      'She promised to be careful in future': ['future circumspect', 'promised future'],
      'Justices hardly ever speak about campaigns': ['unusual justice campaign', 'court avoid presidential'],
      'McConnell and Ryan objected': ['mcconnell inappropriate', 'ryan bias'],
      'Sanders agreed with her': ['sanders agrees ginsburg'],
      'Newspapers criticised her too': ['criticism editorials'],
    },
  },
  {
    articles: [
      'huff-post_2016-08-29_anthony-weiner-reportedly-caught',
      'west-journal_2016-08-29_anthony-weiner-receives-more-bad',
    ],
    half: 'judge',
    facts: {
      'Weiner sent pictures to another woman': ['weiner sent|sexting woman', 'photos crotch woman'],
      'His wife left him': ['abedin separated|separate', 'decision separate husband', 'sexting one abedin'],
      'She is an aide of Clinton’s': ['clinton aide abedin'],
      'He lost two jobs': ['lost two jobs', 'indefinite leave station', 'won|wont running columns'],
      'He gave up his seat in Congress over the first affair': ['2011 resigned congress'],
      'He lost an election in a second one': ['mayor lost', 'second incident sexting'],
      'He says that he never met the woman': ['never met person'],
      'His son is in one of the pictures': ['selfies|selfie son'],
      'There is a film about him': ['documentary weiner'],
    },
  },
  {
    articles: [
      'huff-post_2016-08-11_donald-trump-is-now-calling-obam',
      'politico_2016-08-11_pence-blames-media-for-trump-s-o',
    ],
    half: 'judge',
    facts: {
      'Trump called Obama the founder of ISIS': ['obama founder', 'meant founder isis', 'claim founded isis'],
      'And the most valuable player of it': ['valuable player'],
      'He called Clinton its co-founder': ['clinton co'],
      'He insisted that it was meant literally': [
        'hewitt literally',
        'meant founder',
        'hewitt trump contradicted',
      ],
      'He blames the withdrawal from Iraq': ['way out iraq founding', 'took troops|soldiers out'],
      'Pence blamed the media': ['pence blamed media', 'media controversy semantics'],
      'Pence says that Obama and Clinton left a void that ISIS filled': ['vacuum isis', 'undo gains iraqi'],
      'Obama did not found it': ['obama not personally found'],
      'Trump falsely says that he opposed the war in Iraq': ['false claim opposed', 'against war iraq'],
    },
  },
  {
    articles: [
      'west-journal_2016-06-13_trump-calls-on-obama-to-resign',
      'usa-today_2016-06-15_obama-rips-rhetoric-over-radical',
    ],
    half: 'judge',
    facts: {
      'A man attacked a club in Orlando': ['mateen attack club', 'attack orlando nightclub'],
      'Trump called on Obama to resign': [
        'trump president|obama resign',
        'resign disgrace',
        'reason step down',
      ],
      'Because he wouldn’t say “radical Islam”': [
        'refused radical islam',
        'refusal radical islamic',
        'mention words radical',
      ],
      'Clinton should give up too': ['clinton out race', 'clinton quit bid'],
      'Obama rebuked his critics': ['obama rebuked critics', 'remarks directed republican'],
      'He said that the name changes nothing': [
        'name go away',
        'magic phrase',
        'calling name defeat',
        'label accomplish',
      ],
      'It would help the propaganda or repel allies': ['propaganda', 'alienate allies'],
      'Republicans accused him of making politics of it': ['republicans accused politicizing'],
      'Trump says that the time of political correctness is over': ['politically correct'],
    },
  },
  {
    articles: [
      'huff-post_2016-04-27_hillary-clinton-wins-delaware-s-',
      'usa-today_2016-04-27_clinton-takes-pa-md-and-del-most',
    ],
    half: 'judge',
    facts: {
      'Clinton won Delaware': ['clinton|winner defeated|winner delaware'],
      'And Pennsylvania and Maryland': ['clinton|clintons pennsylvania maryland wins|winner'],
      'Sanders won Rhode Island': ['sanders rhode won|winner'],
      'He goes on': ['sanders no plan', 'sanders ease off', 'expects win west virginia'],
      'He does badly where only members of the party vote': [
        'sanders closed primaries',
        'primary closed independents',
      ],
      'She is near the delegates that she needs': [
        'clinton 90% delegates',
        'clinton 90 delegates',
        'clinton 1944',
        'nomination mathematically reach',
      ],
      'He admits that it will be very hard': ['sanders very hard'],
      'She asked for unity, as she had given it in 2008': [
        'unites divides',
        'clinton sanders let critiques',
        'convincing supporters obama',
      ],
      'Many of his voters aren’t sure of her': ['40% sanders voters', '40 sanders voters'],
    },
  },
  {
    articles: [
      'breitbart_2016-06-26_clinton-swipes-at-trump-over-bre',
      'breitbart_2016-06-28_sanders-brexit-s-message-could-d',
    ],
    half: 'judge',
    facts: {
      'Britain voted to leave the European Union': [
        'vote|voted leave|abandon eu|union',
        'britons vote abandon',
      ],
      'Trump called it great': ['trump fantastic|great brexit|vote'],
      'Clinton said that bombastic words do harm': ['bombastic'],
      'She said that interests of business come second to the people’s': [
        'interest people personal business',
      ],
      'Trump was at his golf course in Scotland': ['scotland golf', 'trump scotland ceremonial'],
      'Sanders warned that the same mood helps Trump': [
        'frustration trump sanders',
        'trump benefit forces',
        'american voters ripe trump',
        'rejection happen united',
      ],
      'Sanders blames an economy that works for few': [
        'economy working majority',
        'economic elite',
        'stagnation',
      ],
      'He wants the Democrats to stand by those left behind': [
        'stand struggling behind',
        'economies work all',
      ],
      'Polls had Clinton in front': ['polls clinton lead', '51 39', '46 41'],
    },
  },
  {
    articles: ['wash-post_2016-05-29_verizon-striking-unions-reach-fo'],
    half: 'judge',
    facts: {
      'Verizon and the unions made a provisional agreement': ['verizon agreement unions', 'tentative deal'],
      'It lasts four years and needs the members’ approval': ['four years approved', 'deal four'],
      'Nearly 40,000 were on strike': ['40000|40 employees'],
      'The Labor Secretary helped': ['perez'],
      'Workers of its wireless shops have a contract for the first time': [
        'first contract wireless',
        '100 workers stores',
      ],
      'They had objected to being moved and to jobs going abroad': [
        'workers objected relocate',
        'jobs overseas',
      ],
      'Others filled in, and customers waited': [
        'nonunionized',
        'postpone installations',
        'longer hold',
        'strike affected consumers',
        'technology disruptions',
      ],
      'The union calls it a victory': ['victory families', 'stand together raise'],
      'Clinton and Sanders sided with the workers': ['clinton sanders union'],
    },
  },
  {
    articles: ['wash-post_2016-03-10_after-hour-filibuster-missouri-s'],
    half: 'judge',
    facts: {
      'Seven Democrats spoke for 39 hours': ['39 hours', '40 hours'],
      'The Republicans ended it and passed the bill': ['majority voted end', 'voted favor bill'],
      'It lets those who object on grounds of faith refuse same-sex marriage': [
        'bill constitution|state religious same-sex|same',
        'organizations refrain same',
      ],
      'The people would vote on it in November': ['november ballot'],
      'The House has yet to vote': ['house voted yet', 'hurdle senate'],
      'Businesses oppose such bills': ['businesses warn', 'monsanto opposed', 'backlash employers'],
      'Other states have turned such bills down': [
        'states rejected bills',
        'dakota vetoed',
        'virginia voted down',
      ],
      'Clinton, Sanders and the governor praised the filibuster': ['clinton sanders approval'],
      'Cruz warned of those who took part': ['cruz tweeted warning', 'remember november democrats'],
    },
  },
  {
    articles: [
      'breitbart_2016-02-07_after-rubio-stumbles-rivals-see-',
      'nyt_2016-02-09_rubio-is-tested-as-republican-ri',
    ],
    half: 'judge',
    facts: {
      'Rubio did badly in a debate before New Hampshire’s primary': [
        'rubio uneven|challenging|malfunction debate|moment',
        'rubio repeating debate',
      ],
      'Christie attacked him for rehearsed lines': [
        'christie attacks rubio',
        'christie rehearsed',
        'christie questioned depth',
      ],
      'He repeated the same words about Obama': [
        'rubio repeat|repeating',
        'same talking point',
        'critique again',
      ],
      'He says that he will go on saying it': ['say again rubio', 'rubio continue hammering'],
      'Rivals see a chance': ['governors rise', 'republicans capitalize', 'rivals seized'],
      'Bush called him scripted': ['bush scripted'],
      'The doubt is whether he has the experience': ['experience policy depth', 'questions readiness'],
      'He had come third in Iowa': ['third iowa'],
      'Trump and Cruz may gain if no favourite emerges': ['challenge trump cruz', 'prolonging primary'],
      'Many voters had not decided': ['third voters minds', 'voters decide late'],
    },
  },
];
