/** What a question is wrapped in, and the plain question inside. */
export const FRAMES: readonly (readonly [RegExp, string])[] = [
  // "Was it Smith who called …?" asks whether Smith did.
  [
    /^\s*(?:so )?(?:was|is) it (?:really |actually )?([\p{L}'’. -]{1,60}?) (?:who|that) (?=\p{L}+ed\b|said\b)/iu,
    'did $1 ',
  ],
  [
    /^\s*(?:is|was) it (?:true|right|correct|the case) that ((?:the )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}) (?=said|called|told|\p{L}+ed\b)/iu,
    'did $1 ',
  ],
  [/^\s*(?:is|was) it (?:true|right|correct|the case) that /i, 'is it so that '],
  [
    /^\s*is it (?:yet )?(?:known|clear) (who|what|where|when) (.{1,60}?) (is|was|are|were)(?=\W*$)/i,
    '$1 $3 $2',
  ],
  [/^\s*is it (?:yet )?(?:known|clear) (?=who|what|which|where|when|why|how|whether|if)/i, ''],
  [
    /^\s*(?:do|does) (?:the |these |any of the )?(?:articles?|sources?|reports?|it|they) (?:say|mention|tell|report)s? (?:whether |if |anything about )/i,
    '',
  ],
  [
    /^(.{8,}?)\W+(?:and )?(?:where|when|in which (?:article|source|report)) (?:is|was|does) (?:that|this|it) (?:mentioned|said|written|stated|reported|say(?: that| so)?)(?=\W*$)/i,
    '$1',
  ],
  // "In the minister's view, …"
  [
    /,? ?\b(?:in|from|to) (?!other |a few |your |this |that )((?:the )?[\p{L}.'’ -]{1,60}?)['’]s? (?:own )?(?:view|opinion|words|eyes|mind|account|judgment|judgement|estimation|version|point of view|perspective)(?=\W*$|, )/iu,
    ', according to $1',
  ],
  [
    /,? ?\bin the (?:view|opinion|words|eyes|mind|account|judgment|judgement) of ([\p{L}.'’ -]{1,60}?)(?=\W*$|, )/iu,
    ', according to $1',
  ],
];
