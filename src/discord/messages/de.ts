import type { Messages } from './language.ts';

/** German. Readers are addressed as "du", as in Discord's own client. */
export const de: Messages = {
  // Headings
  answer: 'Aus den Quellen',
  quotations: 'Zitate',
  summary: 'Zusammenfassung',
  sources: 'Quellen',
  quoted: '„{words}“',
  page: 'Seite {page, number} von {of, number}',
  more: '{count, number} weitere nicht gezeigt',

  // Citations
  unknownPublisher: 'Medium unbekannt',
  undated: 'ohne Datum',
  paragraph: '¶{from}',
  paragraphs: '¶{from}–{to}',
  unnamedSpeaker: 'Urheber nicht genannt',
  'kind.direct': 'wörtlich zitiert',
  'kind.mixed': 'teils zitiert',
  'kind.indirect': 'sinngemäß wiedergegeben',

  // Answers that are none, or not quite
  near: 'Die Quellen beantworten das nicht direkt. Am nächsten kommt:',
  nothing: 'Dazu sagen die Quellen nichts.',
  nothingToDo: 'Versuch es mit anderen Worten oder sieh mit `/sources` und `/summary` nach, was es gibt.',
  'unknown.speaker': 'Niemand heißt hier „{typed}“',
  'unknown.source': 'Keine Quelle heißt „{typed}“',
  'unknown.of': 'Kein Artikel, Name oder Thema „{typed}“',
  'unknown.several': 'Mehrere heißen „{typed}“',
  'unknownUntold.speaker': 'Niemand heißt hier so',
  'unknownUntold.source': 'Diese Quelle gibt es nicht',
  'unknownUntold.of': 'Kein solcher Artikel, Name oder Begriff',
  'unknownUntold.several': 'Mehrere heißen so',
  nearest: 'Meintest du {labels}?',
  unknownToDo: 'Tipp los und wähle einen der Vorschläge, oder sieh in `/sources` nach.',
  differing: 'Die Quellen sind sich uneinig: {words}',

  // Verdicts: what each is called and what it means
  'verdict.verbatim': 'Wörtlich',
  'verdict.nearly': 'Fast wörtlich',
  'verdict.cut-short': 'Verkürzt',
  'verdict.reported': 'Sinngemäß',
  'verdict.altered': 'Verändert',
  'verdict.somebody-else': 'Jemand anders',
  'verdict.not-in-sources': 'Nicht in den Quellen',
  'meaning.verbatim':
    'So steht es in den Quellen, von Groß- und Kleinschreibung, Abständen und Satzzeichen abgesehen.',
  'meaning.nearly': 'So gesagt, mit kleinen Abweichungen im Wortlaut. Der echte Wortlaut steht unten.',
  'meaning.cut-short': 'Die Worte stimmen, aber der Rest des Satzes gibt ihnen einen anderen Sinn.',
  'meaning.reported': 'So gibt der Artikel das Gesagte wieder; es sind nicht die eigenen Worte der Person.',
  'meaning.altered': 'Worte, auf die es ankommt, wurden geändert, weggelassen oder hinzugefügt.',
  'meaning.somebody-else': 'Das wurde gesagt, aber nicht von der Person, der es zugeschrieben wird.',
  'meaning.not-in-sources': 'Nichts in den Quellen passt zu diesen Worten.',
  narrated: 'Das sind die eigenen Worte des Artikels; niemand wird damit zitiert.',
  claimed: 'Gefragt war:',
  difference: '~~Durchgestrichen~~: nur in der Frage. **Fett**: nur im veröffentlichten Text.',
  pinnedOn: 'Zugeschrieben: **{speaker}**.',
  published: 'Veröffentlicht:',
  nearestWords: 'Am nächsten kommt:',

  // Sources
  words: '{count, plural, one {# Wort} other {# Wörter}}',
  quotationCount: '{count, plural, one {# Zitat} other {# Zitate}}',
  author: 'von {name}',
  editor: 'Redaktion: {name}',
  publishedAt: 'Uhrzeit laut Quelle: {time}',

  // Comparisons and the timeline
  comparisonMarks:
    '**Fett**: was die andere Quelle hier nicht sagt. Eine andere Schreibweise eines Wortes ist nicht markiert.',
  nothingShared: 'Kein Satz der einen Quelle sagt dasselbe wie einer der anderen. Was jede hat:',
  onlyOneSource: 'Nur eine Quelle hat dazu etwas: {publisher}.',
  onlyIn: 'Nur in {publisher}',
  timeline: 'Zeitleiste',
  timelineMarks:
    '**Fett**: die Wörter, die die Zeit angeben. „Freitag“ oder „letzte Woche“ zählt vom Tag des Artikels an.',
  timeUnknown: 'Wann genau, sagt der Artikel nicht',
  'when.before': 'Vor: {time}',
  'when.after': 'Nach: {time}',
  'when.since': 'Seit: {time}',
  'when.until': 'Bis: {time}',
  'when.decade': '{year}er-Jahre',

  // Replies
  privateFor: 'Für {mention}, ohne Benachrichtigung: Nur du siehst das.',
  typeSomething: 'Da stand nichts. Schreib ein paar Worte und frag noch einmal.',
  quoteNeedsOne: 'Gib Worte, eine Person oder eine Quelle an: mindestens eins davon.',
  staleButton: 'Dieser Knopf gehört zu einer älteren Antwort. Frag bitte noch einmal.',
  changedArticles: 'Die Artikel haben sich seit dieser Antwort geändert. Frag bitte noch einmal.',
  unknownCommand:
    'Diesen Befehl kenne ich nicht mehr. Es kann eine Minute dauern, bis Discord die neuen zeigt.',
  failed: 'Bei mir ist etwas schiefgegangen. Passiert das öfter, gib der Moderation das hier: `{id}`',
  previousPage: '◀ Zurück',
  nextPage: 'Weiter ▶',
  share: 'Teilen',
  shared: 'Geteilt',
  sharedBy: 'Geteilt von {sharer}',
  sharedByFor: 'Geteilt von {sharer} für {mention}',
  cannotShare:
    'Dieser Server zeigt die Antworten dieser App nur der Person, die gefragt hat; teilen lässt sich das hier also nicht.',
  delete: 'Löschen',
  notYours: 'Das kann nur löschen, wer danach gefragt hat, oder die Moderation.',
  context: 'Kontext',
  contextOf: 'Eine Stelle im Zusammenhang lesen',
  contextLead: '**Fett**: die Stelle, wo sie steht.',
  addressed: 'für {mention}',
  pickNearest: 'Meintest du …',

  // Pictures
  card: 'Karte',
  cardOf: 'Eine Karte mit einem Zitat machen',
  'card.too-long': 'Dieses Zitat ist zu lang für eine Karte, die sich noch lesen lässt.',
  'card.script':
    'Diese Karte lässt sich nicht zeichnen: Meiner Schrift fehlen einige ihrer Buchstaben oder Zeichen.',
  'chart.title': 'Wer wo zitiert wird',
  'chart.note': 'Zitate und Wiedergaben',
  'chart.moreSpeakers':
    '{speakers, plural, one {# weitere Stimme} other {# weitere Stimmen}}: {quotations, number}',
  'chart.moreSources': '{count, plural, one {# andere Quelle} other {# andere Quellen}}',

  // Help
  helpTitle: 'Was die Quellen sagen, in ihren eigenen Worten',
  helpIntro:
    'Jede Stelle steht Wort für Wort so da, wie sie erschienen ist, mit Quelle. Was in den Quellen fehlt, sage ich dazu.',
  helpShared:
    'Jede Abfrage geht auch `private:True` (nur du siehst sie) oder `for:` ein Mitglied (das benachrichtigt wird).',
  'help.question': 'Was hat {speaker} gesagt?',
  'help.they': 'man',
  'help.ask': 'Die Stellen, die eine Frage beantworten, oder „dazu sagen die Quellen nichts“.',
  'help.quote': 'Zitate nach einigen ihrer Worte, nach Person oder nach Quelle.',
  'help.who-said':
    'Wer es gesagt hat, und ob es wörtlich, verändert, verkürzt oder gar nicht in den Quellen ist.',
  'help.summary': 'Die wichtigsten Sätze der Reihe nach: zu allem, zu Artikel, Person oder Thema.',
  'help.compare': 'Derselbe Moment in jeder Quelle, was sich unterscheidet, ist fett.',
  'help.timeline': 'Was wann geschah, soweit die Artikel es sagen.',
  'help.sources': 'Die Artikel, als Liste oder zum Lesen.',
  'help.help': 'Diese Übersicht.',

  // Feedback and settings
  feedbackThanks: 'Danke, gezählt. Dein Name wird nicht gespeichert.',
  feedbackOff: 'Dieser Server sammelt keine Rückmeldungen mehr.',
  'settings.title': 'Einstellungen dieses Servers',
  'settings.feedback': '👍 und 👎 unter öffentlichen Antworten (`feedback`)',
  'settings.on': 'an',
  'settings.off': 'aus',
  'settings.votes': '👍 {helpful, number} · 👎 {unhelpful, number}',
  'settings.worst': 'Am wenigsten hilfreiche Antworten',
  'settings.serversOnly': 'Einstellungen gehören zu einem Server: Nutze diesen Befehl dort.',

  // Commands and their options, as Discord shows them while one types: lower case, no spaces
  'command.ask': 'fragen',
  'command.quote': 'zitat',
  'command.who-said': 'wer-hat-das-gesagt',
  'command.summary': 'zusammenfassung',
  'command.sources': 'quellen',
  'command.compare': 'vergleichen',
  'command.timeline': 'zeitleiste',
  'command.settings': 'einstellungen',
  'subcommand.view': 'zeigen',
  'subcommand.set': 'ändern',
  'command.help': 'hilfe',
  'option.question': 'frage',
  'option.text': 'text',
  'option.speaker': 'wer',
  'option.source': 'quelle',
  'option.quote': 'zitat',
  'option.of': 'worüber',
  'option.length': 'länge',
  'option.private': 'privat',
  'option.topic': 'thema',
  'option.feedback': 'feedback',
  'option.for': 'für',
  'choice.short': 'kurz',
  'choice.medium': 'mittel',
  'choice.long': 'lang',

  // Commands in the menu of a message
  'menu.check-quotes': 'Zitate prüfen',
  'menu.find-source': 'Quelle finden',

  // What each is for: at most 100 characters
  'describe.ask':
    'Stell eine Frage: Du siehst die Stellen, die sie beantworten, oder erfährst, dass es keine gibt',
  'describe.ask.question': 'In deinen eigenen Worten',
  'describe.quote': 'Finde, was gesagt wurde: nach den Worten, nach Person oder danach, wo es erschienen ist',
  'describe.quote.text': 'Ein paar Worte daraus, wie du sie in Erinnerung hast',
  'describe.quote.speaker': 'Wer es gesagt hat',
  'describe.quote.source': 'Der Artikel oder das Medium',
  'describe.who-said': 'Wer hat das gesagt, und stimmt es? Mit Urteil und dem veröffentlichten Wortlaut',
  'describe.who-said.quote': 'Die Worte; ein Name davor oder dahinter wird mitgeprüft',
  'describe.summary': 'Die wichtigsten Sätze, jeder mit Quelle: zu allem, zu Artikel, Person oder Thema',
  'describe.summary.of': 'Ein Artikel, eine Person oder ein Thema (ohne Angabe: alles)',
  'describe.summary.length': 'Wie lang (ohne Angabe: mittel)',
  'describe.sources': 'Die Artikel, aus denen die Antworten stammen, oder einer davon zum Lesen',
  'describe.sources.source': 'Welcher Artikel (ohne Angabe: eine Liste aller)',
  'describe.help': 'Was dieser Bot kann, mit Beispielen',
  'describe.compare': 'Derselbe Moment in jeder Quelle, nebeneinander, abweichende Worte markiert',
  'describe.compare.topic': 'Was verglichen werden soll',
  'describe.timeline': 'Was wann geschah, jeder Eintrag mit Quelle',
  'describe.settings': 'Was auf diesem Server für den Bot eingestellt ist',
  'describe.settings.view': 'Wie alles eingestellt ist',
  'describe.settings.set': 'Etwas einstellen',
  'describe.settings.set.feedback': 'Ob öffentliche Antworten um 👍 oder 👎 bitten',
  'describe.private': 'Ob nur du die Antwort siehst (ohne Angabe: nein)',
  'describe.for': 'Ein Mitglied, an das die Antwort geht; es wird benachrichtigt',
};
