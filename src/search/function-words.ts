/**
 * Words that carry grammar rather than matter, folded as words.ts folds ("don't" → "dont"). A question is looked
 * for without them; a remembered quotation is found by them too. "us" is not among them: it is also "U.S.".
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after all also although am an and another any anyone anything are arent as at be became because become
  been before being between both but by can cannot cant could couldnt did didnt do does doesnt doing done dont
  during each either else ever every for from had has hasnt have havent having he her here hers herself him himself
  his how however i if in into is isnt it its itself just let lets like many may me might mine more most much must
  my myself neither no nor not of off on onto or other others our ours ourselves out over own per please same shall
  she should shouldnt since so some someone something such tell than that thats the their theirs them themselves
  then there theres these they this those though through thus to too under unless until up upon very via was wasnt
  we were werent what whats whatever when where whether which while who whom whos whose why will with within
  without wont would wouldnt yes you your yours yourself im ive youre theyre`.split(/\s+/),
);
