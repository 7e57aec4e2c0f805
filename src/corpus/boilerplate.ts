/**
 * What pages put around an article, as whole lines of it. Conservative: a pattern must fit the line from end to end,
 * so that "Share prices fell." and "Photos by satellite show smoke." stay.
 */
const PATTERNS: readonly RegExp[] = [
  // Sharing and following
  /^share( (this|on|via|with|to)\b.{0,80})?$/i,
  /^(share|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|messenger|print|copy link|tweet|save|flipboard|instagram|tiktok|youtube|viber|threads|bluesky|rss)([ ,|/•·]+(share|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|messenger|print|copy link|tweet|save|flipboard|instagram|tiktok|youtube|viber|threads|bluesky|rss|and|on))*[.:]?$/i,
  /^(follow|like|join|find) us( on (our |the )?(facebook|twitter|x|telegram|linkedin|whatsapp|instagram|youtube|tiktok|threads|bluesky|social media|google news)\b.{0,80})?[.!:]?$/i,
  /^(follow|like|join|subscribe to) our (page|channel|newsletter|telegram|whatsapp|youtube)\b.{0,80}$/i,
  /^follow (@|the author|.{2,40} on (twitter|x|facebook|instagram|telegram|google news)\b).{0,60}$/i,
  /^\d[\d.,]*k? (shares?|views?|likes?|comments?|retweets?)$/i,
  /^\d{1,3}[- ]?min(ute)?s? read$/i,
  // Subscribing
  /^(subscribe|sign up|register|log ?in|sign in)( (to|for|with|now|today|here|free)\b.{0,100})?[.!]?$/i,
  /^(already )?(a )?subscribers?\?.{0,60}$/i,
  /^get (our|the|more|unlimited|breaking|daily) .{0,80}\b(newsletter|inbox|access|app|alerts?|e-?mail)\b.{0,40}$/i,
  /^(download|get|install) (our|the) .{0,40}\bapp\b.{0,60}$/i,
  /^(support|donate to) (us|our (journalism|work|newsroom)).{0,80}$/i,
  /^donate( now| here| today)?$/i,
  // Advertisements and what stands in for players and pictures
  /^-? ?(advert(isement|ising|orial)?s?|ad|ads|sponsored( content| by.{1,40})?|promoted( content)?|paid content) ?-?( ?[-–—:|]? ?(scroll|story|article|content).{0,40})?$/i,
  /^(article|story|content|video|text) continues (below|after).{0,40}$/i,
  /^(scroll|keep scrolling) (down )?(to|for) .{0,40}$/i,
  /^skip (to|past|advert|ad|promotion|newsletter).{0,60}$/i,
  /^(loading|please wait)( .{0,40})?(\.{3}|…)?$/i,
  /^(your browser does(n't| not) support|please enable javascript|javascript is (disabled|required)|this video (can ?not|could not|is not)).{0,120}$/i,
  /^(watch|listen|play|video|audio|gallery|photos?|in pictures)( now| live| this| video| audio)?( (story|article|episode|podcast))?$/i,
  // Pictures' captions and credits
  /^(file )?(photos?|picture|image|illustration|video|graphic|caption)( credits?| source| caption| by| courtesy( of)?)?\s*[:/|©]\s?.{0,200}$/i,
  /^(image|photo|picture) (source|caption|credit)\b.{0,200}$/i,
  /^([Pp]hoto|PHOTO|[Pp]hotograph|[Ii]mage|[Ii]llustration|[Pp]icture) by \p{Lu}[\p{L}.'’-]*([ ,/]+(\p{Lu}[\p{L}.'’-]*|via|for|and|of|the)){0,9}$/u,
  /^[[(](file |the )?(photo|image|picture|file|illustration|getty|reuters|ap photo)\b[^\])]{0,160}[\])]$/i,
  /^(getty images|shutterstock|ap photo|afp photo|istock)(\s*[/|,].{0,80})?$/i,
  // More to read
  /^(read|see|watch|listen)( also| too| next)?\s*:\s.{0,200}$/i,
  /^(read more|read next|also read|see also|read also|also see|see more|more on this( story| topic)?|more (stories|news|articles)|related( (articles|stories|news|content|topics|coverage|links?|posts?))?|recommended( (for you|stories|reading))?|you (may|might) (also )?(like|be interested in)|most (read|popular|viewed|shared)|trending( now)?|up next|editors?['’]?s? (picks?|choice)|top stories|latest news|what to read next|don['’]t miss|in other news|keep reading|continue reading|learn more|view (all|more|comments|gallery)|show (more|comments))(\s*[.:>»→|…-].{0,200})?$/i,
  /^(click|tap|press) here\b.{0,80}$/i,
  /^more from .{1,40}$/i,
  // Comments and corrections
  /^(\d+ )?comments?( \(\d+\)| \d+)?$/i,
  /^(leave|post|add|write) a (comment|reply)\b.{0,60}$/i,
  /^(join|start) the (conversation|discussion)\.?$/i,
  /^comments are (closed|disabled|turned off).{0,60}$/i,
  /^(report|correct|spotted?|found|noticed?) an? (error|typo|mistake)\b.{0,100}$/i,
  /^if you (notice|find|found|spot|see|have found) (an|a) (error|mistake|typo)\b.{0,160}$/i,
  // Cookies, rights, rules
  /^(this (web)?site|our (web)?site|we) uses? cookies( (to|for|and|on (this|our))\b.{0,240}|\.)?$/i,
  /^by (continuing|using|clicking|browsing|signing up)\b.{0,120}\byou (agree|accept|consent|acknowledge)\b.{0,160}$/i,
  /^((accept|reject|manage|allow)( all)? cookies|cookie (settings|policy|preferences|notice))$/i,
  /^(copyright\s*(©|\(c\)|\d{4})|©|\(c\)\s*\d{4}).{0,200}$/i,
  /^.{0,140}\ball rights reserved\.?$/i,
  /^(this material may not be published|reproduction .{0,60}(prohibited|permission|forbidden)|no part of this).{0,200}$/i,
  /^our standards: .{0,80}$/i,
  /^(terms (of|and) (use|service|conditions)|privacy (policy|notice)|contact us|about us|advertise( with us)?|careers|site ?map|faq)$/i,
  // Furniture
  /^(back to top|top|menu|home|search|close|open|next|previous|(next|previous) (article|story|post)|newsletters?|live( updates)?|breaking( news)?|exclusive|tags?|topics?|share|print|opens in (a )?new (tab|window))$/i,
  /^(tags?|topics?|keywords?|filed under|categor(y|ies)|section|labels|hashtags)\s*:.{0,200}$/i,
  /^(#\w+[ ,]*){1,20}$/u,
  /^(\(?ends?\)?|\/?ends\/?|enditem|-+ ?30 ?-+)\.?$/i,
  /^[\s\-–—_*=#~•·.|/\\<>+]+$/,
];

/** The longest line, in UTF-16 units, that is looked at: the patterns above allow no longer ones. */
const LONGEST_BOILERPLATE = 320;

/** What heads a list of other articles or of topics, at the end of a page. */
const LIST_HEADING =
  /^(related( (articles|stories|news|content|topics|coverage|links?|posts?))?|topics?|tags|recommended( for you)?|most (read|popular|viewed)|trending( now)?|top stories|latest( news)?|more (on this( story| topic)?|stories|news)|you may also like|read (more|also|next)|see also|in this (story|article))\s*:?$/i;

/** Takes a page's own lines out of an article's units. */
export function withoutBoilerplate(units: readonly string[]): string[] {
  return withoutLists(units).filter((unit, at, all) => {
    // A caption is the line after its label.
    return !isBoilerplate(unit) && !/^(?:image|media|photo) caption,?$/i.test(all[at - 1] ?? '');
  });
}

/** Ends the units where a list of links begins: a heading of one, and not a sentence behind it. */
function withoutLists(units: readonly string[]): readonly string[] {
  let end = units.length;
  for (let at = units.length - 1; at > 0; at--) {
    const unit = units[at] ?? '';
    if (LIST_HEADING.test(unit)) end = at;
    else if (/[.!?…]["'”’)]*$/.test(unit) && !isBoilerplate(unit)) break;
  }
  return units.slice(0, end);
}

/** Whether a line is the page's rather than the article's. */
function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST_BOILERPLATE && PATTERNS.some((pattern) => pattern.test(line));
}
