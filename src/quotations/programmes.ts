/**
 * Programmes that news articles name in quotation marks as often as not ("he said on “Meet the Press”"), in small
 * letters: of the stretches of 601 annotated articles that are one of these, seven in eight are nobody's words.
 */
const PROGRAMMES: ReadonlySet<string> = new Set(
  `60 minutes|ac360|access hollywood|all in|all things considered|american idol|anderson cooper 360|
  andrea mitchell reports|cbs this morning|celebrity apprentice|dateline|democracy now|entertainment tonight|
  erin burnett outfront|evening news|face the nation|fareed zakaria gps|fox & friends|fox and friends|
  fox news sunday|fresh air|frontline|full frontal|good morning america|good morning britain|hannity|hardball|
  inside edition|inside politics|jimmy kimmel live|kelly file|last week tonight|late night|meet the press|
  morning edition|morning joe|mtp daily|new day|newshour|newsnight|nightline|nightly news|on the record|outnumbered|
  panorama|pbs newshour|question time|real time|reliable sources|saturday night live|sean hannity show|
  sesame street|smerconish|special report|squawk box|state of the union|sunday politics|the andrew marr show|
  the apprentice|the breakfast club|the daily show|the ellen degeneres show|the five|the kelly file|the last word|
  the late late show|the late show|the lead|the nightly show|the o'reilly factor|the rachel maddow show|
  the rush limbaugh show|the sean hannity show|the situation room|the steve harvey show|the today show|
  the tonight show|the view|this american life|this morning|this week|today|today programme|today show|
  tonight show|with all due respect|world news tonight|your world`
    .split('|')
    .map((name) => name.trim()),
);

/** Whether words are the name of a well-known programme, its host's name behind it or not: "This Week with Ann Smith". */
export function isProgramme(words: string): boolean {
  const name = words.toLowerCase().replaceAll('’', "'");
  const host = name.indexOf(' with ');
  return PROGRAMMES.has((host > 0 ? name.slice(0, host) : name).replace(/[.,?!]$/, ''));
}
