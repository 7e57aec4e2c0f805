/** What texts made for harm are put together of, by kind. */
import { MARKS } from '../discord/marks.ts';

/** Marks of quotations of every kind, and what closes, opens or announces one. */
const QUOTES = [
  ...'"“”„‟«»‹›\'‘’‚‛`´「」『』〝〞＂',
  '""',
  '“”',
  '“a” “',
  '“‘',
  '’”',
  '." ',
  ',” ',
  '?”',
  '…”',
  ' — “',
  ': “',
  '> ',
  '>>> ',
];
/** What a saying is made of. */
const SAYING = [
  ...[
    'said',
    'says',
    'told',
    'asked',
    'added',
    'that',
    'according to',
    'who',
    'whom',
    'not',
    'and',
    'or',
    'of',
  ],
  ...[
    'He',
    'she',
    'they',
    'the minister',
    'A spokesman',
    'Anna Berg',
    'Smith',
    'Dr. J. R. Roe',
    "O'Neil",
    'Smith’s',
  ],
  ...[
    'the Bridge Authority',
    'U.S.',
    'a.m.',
    'No. 5',
    'NATO-ish',
    'eBay',
    '3.5',
    '$6.5 million',
    '2,000',
    '(',
    ')',
    '[…]',
  ],
  ...[
    'Who said',
    'What did',
    'say about',
    'Did',
    'When',
    'How long',
    'Compare',
    'summarize',
    'what is',
    'last week',
  ],
  ...[
    'few weeks ago',
    'from now',
    'the next few',
    'since 2004',
    'every 20 minutes',
    'in 3 days',
    'going to',
    '?',
    '!',
  ],
];
/** Lines of a head, with all that dates and names can look like. */
const HEAD = [
  ...[
    '\n\n',
    '\n',
    '. ',
    ', ',
    '; ',
    ' - ',
    ' | ',
    ' :: ',
    ' — ',
    '--',
    '…',
    '...',
    '。',
    '！？',
    '\r\n',
    '\u2028',
    '\t',
  ],
  ...[
    'Source: ',
    'By Jane Doe',
    'Editor: ',
    'Published: ',
    'date: ',
    'title: "',
    "publisher: '",
    'url: https://example.org/',
  ],
  ...[
    '2024-03-04',
    '03/04/2024',
    '31 February 2024',
    'March 4, 2024 10:05 p.m. EST',
    '25:61',
    '00.00',
    'Jan. ',
    '1st',
  ],
  ...[
    'LONDON, March 3 (Reuters) - ',
    'KYIV, Ukraine — ',
    '(CNN) ',
    'PARIS /AFP/. ',
    '---\n',
    '+++\n',
    '---\nformat: on-the-record\n',
  ],
  ...[
    'Advertisement',
    'Read more: ',
    'Share this',
    '© 2024 ',
    'Related articles',
    'Photo: ',
    'ADVERTISEMENT - scroll',
    'Tags:',
  ],
];
/** HTML, and what stands for its characters. */
const HTML = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<br/>',
    '<script>',
    '</script>',
    '<style>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<svg>',
    '<a href="',
  ],
  ...[
    '<title>',
    '<h1>',
    '<meta charset=',
    '<meta property="og:title" content="',
    '<table><tr><td>',
    '<li>',
    '<html>',
    '<x-y ',
    '</',
    '<',
  ],
  ...[
    '>',
    '<!DOCTYPE a [<!ENTITY b "&c;&c;">]>',
    '&amp;',
    '&amp;amp;lt;',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '&nbsp;',
    '&b;',
    '&',
    ';',
  ],
  ...[
    'â€œ',
    'â€™',
    'Ã©',
    'Â\u00a0',
    'É»',
    '<template>',
    '<noscript>',
    '<math>',
    '<iframe srcdoc="',
    "' onload='",
    '<p id=p><p id=p>',
  ],
];
/** Characters that nobody sees, that turn, join or part others, and halves of characters. */
const CHARACTERS = [
  ...'\0\u0001\u0007\u001b\u007f\u0085\u00a0\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\ufffd',
  ...[
    '\ud800',
    '\udfff',
    '\udc00\ud800',
    'a\u0301',
    '\u0301\u0489',
    '👩‍👩‍👧',
    '🇺🇦',
    '👍🏽',
    '\u{e0041}',
    '\uffff',
    'İ',
    'ß',
    'ﬃ',
    'Ǆ',
    'ſ',
  ],
  ...[
    'שלום',
    'مرحبا',
    'می\u200cخواهم',
    'न्\u200dदि',
    '漢字',
    'Київ',
    'ÀÉÎ',
    '１２',
    '٣',
    '\u3000',
    ' ',
    '  ',
    '\t\t',
  ],
];
/** What other programs take for something. */
const CODE = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    '{}',
    '[]',
    '{"a":1}',
    '":"',
    '\\u0000',
    '%s',
    '$&',
    '$1',
    "$'",
    '#{x}',
    '^(a+)+$',
  ],
  ...[
    '../',
    '/',
    ':',
    'page:',
    'page:1:l',
    'library:',
    'remove:',
    's/',
    'p/y/',
    'q:',
    '0',
    '999999',
    '-1',
    '1e9',
    'NaN',
    'null',
  ],
];

export const PIECES: readonly string[] = [
  ...QUOTES,
  ...SAYING,
  ...HEAD,
  ...HTML,
  ...CHARACTERS,
  ...CODE,
  ...MARKS,
];

/** Reports as news sites have them, which nobody wrote. */
export const REPORTS: readonly string[] = [
  `The harbour reopens

Source: The Westport Paper
By Jane Doe, 4 March 2024

WESTPORT, March 4 (Coast News) — The harbour of Westport reopened on Monday after two years. “We waited for this day,” said Anna Berg, the harbour master.

“It was long,” she told reporters. “But it was worth it.” The mayor, John Roe, said that the work had cost nine million crowns, "a good deal of money".

According to Roe, ferries will run every 20 minutes from 6 a.m. "Nobody," he added, "will have to wait."
`,
  `---
title: "Bridge closed | The Daily Example"
date: 2021-05-04T10:05:00Z
url: https://example.org/bridge
---
# Bridge closed

The **old bridge** was [closed](https://example.org/a_(b)) on Tuesday, *officials* said.

> “The pillars are cracked,” Dr. Paul Stone said. “We can't take the risk.

“Cars go round by Dunmere,” he went on.

- 5,000 cars a day
- Stone: "It's for your own good."
`,
  `<!doctype html><html><head><title>Museum sold - Example</title><meta property="og:site_name" content="Example"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Museum sold</h1><p>The museum in Farrow was sold on Friday, the council said.</p>
<p>&ldquo;It is a sad day,&rdquo; said Mary Lee &amp; others, who had <em>not</em> been asked.</p><p>The price is unknown.</p></article>
<footer>© 2024 Example</footer></body></html>`,
];
