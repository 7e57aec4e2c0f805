import type { Messages } from './language.ts';

/** French. Readers are addressed as "vous". Spaces before « : ; ! ? » and inside « » become no-break ones below. */
const messages: Messages = {
  // Headings
  answer: 'D’après les sources',
  quotations: 'Citations',
  summary: 'Résumé',
  sources: 'Sources',
  quoted: '« {words} »',
  page: 'Page {page, number} sur {of, number}',
  more: '{count, plural, one {# autre non affiché} many {# d’autres non affichés} other {# autres non affichés}}',

  // Its own name
  languageName: 'Français',

  // Citations
  unknownPublisher: 'média inconnu',
  undated: 'sans date',
  paragraph: '¶{from}',
  paragraphs: '¶{from}–{to}',
  unnamedSpeaker: 'personne non nommée',
  'kind.direct': 'cité',
  'kind.mixed': 'cité en partie',
  'kind.indirect': 'rapporté',

  // Answers that are none, or not quite
  near: 'Les sources n’y répondent pas directement. Au plus proche :',
  nothing: 'Les sources n’en disent rien.',
  nothingToDo:
    'Essayez d’autres mots, dans la langue des articles, ou voyez ce qu’il y a avec `/{sources}` et `/{summary}`.',
  'unknown.speaker': 'Personne du nom de « {typed} »',
  'unknown.source': 'Aucune source nommée « {typed} »',
  'unknown.of': 'Ni article, ni nom, ni sujet « {typed} »',
  'unknown.several': 'Plusieurs s’appellent « {typed} »',
  'unknownUntold.speaker': 'Personne de ce nom',
  'unknownUntold.source': 'Aucune source de ce nom',
  'unknownUntold.of': 'Ni article, ni personne, ni sujet de ce nom',
  'unknownUntold.several': 'Plusieurs portent ce nom',
  nearest: 'Vouliez-vous dire {labels} ?',
  unknownToDo: 'Tapez et choisissez parmi les suggestions, ou voyez `/{sources}`.',
  differing: 'Les sources divergent : {words}',

  // Verdicts: what each is called and what it means. They agree with « citation ».
  'verdict.verbatim': 'Mot pour mot',
  'verdict.nearly': 'Presque mot pour mot',
  'verdict.cut-short': 'Tronquée',
  'verdict.reported': 'Rapportée',
  'verdict.altered': 'Modifiée',
  'verdict.somebody-else': 'Quelqu’un d’autre',
  'verdict.not-in-sources': 'Absente des sources',
  'meaning.verbatim': 'Ces mots sont dans les sources, aux majuscules, espaces et ponctuation près.',
  'meaning.nearly': 'Dit, à de petits écarts près. Les vrais mots sont ci-dessous.',
  'meaning.cut-short': 'Les mots sont exacts, mais la suite de la phrase en change le sens.',
  'meaning.reported':
    'C’est ainsi que l’article rapporte les propos ; ce ne sont pas les mots de la personne.',
  'meaning.altered': 'Des mots qui portent le sens ont été changés, omis ou ajoutés.',
  'meaning.somebody-else': 'Cela a été dit, mais pas par la personne à qui on l’attribue.',
  'meaning.not-in-sources': 'Rien dans les sources ne correspond à ces mots.',
  narrated: 'Ce sont les mots de l’article lui-même ; personne n’y est cité.',
  claimed: 'Demande :',
  difference: '~~Barré~~ : seulement dans la demande. **Gras** : seulement dans le texte publié.',
  pinnedOn: 'Attribué à **{speaker}**.',
  published: 'Publié :',
  nearestWords: 'Au plus proche :',

  // Messages of members: what they quote, and what is near them
  found: 'Au plus près de ce message',
  'found.lead': 'Proche, pas identique : ce que les sources en disent, le plus proche d’abord.',
  'found.nothing': 'Rien dans les sources n’est proche de ce message.',
  'found.blank': 'Ce message n’a pas de texte à chercher.',
  'check.count': '{count, plural, one {# citation} many {# citations} other {# citations}} : {verdicts}',
  'count.verbatim': '{count, number} mot pour mot',
  'count.nearly': '{count, number} presque mot pour mot',
  'count.cut-short': '{count, plural, one {# tronquée} many {# tronquées} other {# tronquées}}',
  'count.reported': '{count, plural, one {# rapportée} many {# rapportées} other {# rapportées}}',
  'count.altered': '{count, plural, one {# modifiée} many {# modifiées} other {# modifiées}}',
  'count.somebody-else': '{count, number} de quelqu’un d’autre',
  'count.not-in-sources':
    '{count, plural, one {# absente des sources} many {# absentes des sources} other {# absentes des sources}}',
  'check.none': 'Il n’y a pas de citation dans ce message.',
  'check.blank': 'Ce message n’a pas de texte, donc pas de citation.',
  'check.onlySmall': 'Entre guillemets, il n’y a ici qu’un titre, ou un mot ou deux attribués à personne.',
  'check.small':
    '{count, plural, one {Un autre passage entre guillemets n’a pas été cherché : un titre, ou un mot ou deux attribués à personne.} many {# autres passages entre guillemets n’ont pas été cherchés : des titres, ou un mot ou deux attribués à personne.} other {# autres passages entre guillemets n’ont pas été cherchés : des titres, ou un mot ou deux attribués à personne.}}',
  'check.beyond':
    '{count, plural, one {Une autre citation n’est pas vérifiée : c’est trop à la fois.} many {# autres citations ne sont pas vérifiées : c’est trop à la fois.} other {# autres citations ne sont pas vérifiées : c’est trop à la fois.}}',
  'check.difference': '~~Barré~~ : seulement dans le message. **Gras** : seulement dans le texte publié.',

  // Sources
  words: '{count, plural, one {# mot} many {# de mots} other {# mots}}',
  quotationCount: '{count, plural, one {# citation} many {# de citations} other {# citations}}',
  author: 'par {name}',
  editor: 'édition : {name}',
  publishedAt: 'heure selon la source : {time}',

  // Comparisons and the timeline
  comparisonMarks:
    '**En gras** : ce que l’autre source ne dit pas ici. Une autre graphie d’un mot n’est pas marquée.',
  sameWords: 'Dans les mêmes termes :',
  nothingShared:
    'Aucune phrase d’une source ne dit la même chose que celle d’une autre. Ce que chacune contient :',
  onlyOneSource: 'Une seule source en parle : {publisher}.',
  onlyIn: 'Seulement dans {publisher}',
  timeline: 'Chronologie',
  timelineMarks:
    '**En gras** : les mots qui indiquent le moment. « Vendredi » ou « la semaine dernière » se compte à partir du jour de l’article.',
  timeUnknown: 'L’article ne dit pas quand exactement',
  'when.before': 'Avant : {time}',
  'when.after': 'Après : {time}',
  'when.since': 'Depuis : {time}',
  'when.until': 'Jusqu’à : {time}',
  'when.decade': 'années {year}',

  // Replies
  privateFor: 'Pour {mention}, sans notification : visible par vous uniquement.',
  typeSomething: 'Il n’y avait rien. Écrivez quelques mots et redemandez.',
  quoteNeedsOne: 'Donnez des mots, une personne ou une source : au moins l’un des trois.',
  stillReading: 'Je lis encore les articles de ce serveur. Redemandez dans quelques secondes.',
  coolDown: 'Sur ce serveur, il faut attendre entre deux questions. Redemandez {when}.',
  staleButton: 'Ce bouton vient d’une réponse plus ancienne. Veuillez redemander.',
  changedArticles: 'Les articles ont changé depuis cette réponse. Veuillez redemander.',
  unknownCommand:
    'Je ne connais plus cette commande. Discord peut mettre une minute à montrer les nouvelles.',
  failed: 'Quelque chose a échoué de mon côté. Si cela se répète, transmettez ceci à la modération : `{id}`',
  storageDown:
    'Je n’arrive pas à joindre ma base de données en ce moment : ce qu’elle contient ne peut pas être lu, et rien n’a été enregistré. Réessayez dans un instant.',
  storageLost:
    'J’ai perdu ma base de données au moment d’enregistrer : c’est peut-être enregistré, peut-être pas. Vérifiez d’abord, puis réessayez si ce n’est pas le cas.',
  previousPage: '◀ Précédent',
  nextPage: 'Suivant ▶',
  share: 'Partager',
  shared: 'Partagé',
  sharedBy: 'Partagé par {sharer}',
  sharedByFor: 'Partagé par {sharer} pour {mention}',
  cannotShare:
    'Ce serveur ne montre les réponses de cette application qu’à la personne qui les demande : impossible de partager ici.',
  delete: 'Supprimer',
  notYours: 'Seule la personne qui l’a demandé, ou la modération, peut le supprimer.',
  context: 'Contexte',
  contextOf: 'Lire un passage dans son contexte',
  contextOrCardOf: 'Contexte ou carte d’un passage',
  contextLead: 'En **gras** : le passage, là où il se trouve.',
  addressed: 'pour {mention}',
  pickNearest: 'Vouliez-vous dire…',

  // Answers to posts in forum channels. Names of a tag that marks a post as solved stand between "|"
  'forum.lead': 'Voici ce que les sources en disent :',
  'forum.answersIt': 'Ça répond à la question',
  'forum.answered': '✓ Répondu',
  'forum.dismiss': 'Écarter',
  'forum.notYours': 'Seule la personne qui a ouvert ce post, ou la modération, peut le faire.',
  'forum.cannotTag':
    'C’est noté ici, mais je n’ai pas pu mettre le tag **{tag}** sur le post : il me faut la permission **Gérer les fils** dans ce salon.',
  'forum.tagsFull':
    'C’est noté ici, mais le post a déjà autant de tags que Discord le permet : plus de place pour **{tag}**.',
  'forum.solvedTags': 'résolu|répondu|réglé|problème résolu|a une réponse',

  // What was asked and not answered
  'unanswered.title': 'Demandé et resté sans réponse',
  'unanswered.lead':
    'Ce à quoi les sources n’ont pas répondu, le plus demandé d’abord. Aucun nom n’est gardé ; chaque question disparaît {time} après avoir été posée pour la dernière fois.',
  'unanswered.none':
    '{since, select, all {Aucune question n’est restée sans réponse.} other {Pendant cette période, aucune question n’est restée sans réponse.}}',
  'unanswered.off': 'Ce serveur ne garde pas les questions sans réponse : {option} fixe la durée.',
  'unanswered.times': '{count, plural, one {une fois} many {# de fois} other {# fois}}, la dernière {last}',
  'unanswered.wordings':
    '{count, plural, one {# autre formulation} many {# d’autres formulations} other {# autres formulations}}',
  'unanswered.inForum': 'dans un forum',
  'unanswered.dismiss': 'Écarter {number}',

  // Pictures
  card: 'Carte',
  cardOf: 'Faire une carte d’une citation',
  'card.too-long': 'Cette citation est trop longue pour une carte encore lisible.',
  'card.script':
    'Cette carte ne peut pas être dessinée : certaines de ses lettres ou de ses signes manquent à ma police.',
  'chart.title': 'Qui est cité où',
  'chart.note': 'Citations et paraphrases',
  'chart.moreSpeakers':
    '{speakers, plural, one {# autre voix} many {# autres voix} other {# autres voix}} : {quotations, number}',
  'chart.moreSources':
    '{count, plural, one {# autre source} many {# autres sources} other {# autres sources}}',

  // Help
  helpTitle: 'Ce que je sais faire',
  helpIntro: 'Dans les mots des articles, chaque passage avec sa source.',
  // Asked in English, the language that questions are understood in
  'help.question': 'What did {speaker} say?',
  'help.they': 'they',
  'help.ask': 'répond à une question',
  'help.quote': 'trouve des citations',
  'help.who-said': 'qui l’a dit',
  'help.summary': 'les phrases clés',
  'help.compare': 'la version de chaque source',
  'help.timeline': 'ce qui s’est passé et quand',
  'help.sources': 'les articles',
  'help.settings': 'pour la modération',
  'help.library': 'modération : articles propres',
  'help.unanswered': 'pour la modération : ce qui est resté sans réponse',
  helpMenu: 'Dans le menu d’un message, **Applications** : **{check}**, **{find}**.',
  helpShared:
    'Toutes acceptent {private} (visible par vous uniquement) et {for} (un membre, qui est averti).',

  // Feedback and settings
  feedbackThanks: 'Merci, c’est compté. Votre nom n’est pas conservé.',
  feedbackOff: 'Ce serveur ne recueille plus d’avis.',
  'settings.title': 'Réglages de ce serveur',
  'settings.on': 'activé',
  'settings.off': 'désactivé',
  'settings.votes': '👍 {helpful, number} · 👎 {unhelpful, number}',
  'settings.worst': 'Réponses les moins utiles',
  'settings.serversOnly':
    'Les réglages sont ceux d’un serveur : ajoutez-moi à l’un des vôtres et utilisez-y cette commande.',
  'settings.notAllowed': 'Réservé aux personnes qui peuvent gérer ce serveur.',
  'settings.menu': '{setting} : {value}',
  'settings.pickForums': 'Forums où répondre : choisissez',
  'settings.more': 'Autres réglages ▶',
  'settings.back': '◀ Retour',
  'settings.tooManyForums':
    'Je réponds dans {most, number} forums au plus. Retirez-en d’abord un avec {option}.',
  'settings.noArticles':
    'Il n’y a plus aucun article d’où répondre : incluez ceux que j’apporte ou ajoutez-en avec {command}.',
  'settings.forumsOff':
    'La personne qui me fait tourner n’a pas activé les réponses dans les forums (FORUM_ANSWERS).',
  'settings.shutForums':
    'Je ne peux pas répondre dans {forums} : il m’y faut les droits de voir le salon, d’envoyer des messages dans les fils et d’intégrer des liens.',
  'setting.visibility': 'Qui voit une réponse',
  'setting.language': 'Langue pour tous',
  'setting.feedback': '👍 et 👎',
  'setting.coolDown': 'Délai pour chaque membre',
  'setting.shipped': 'Articles que j’apporte',
  'setting.forums': 'Forums où je réponds',
  'setting.keepUnanswered': 'Questions sans réponse',
  'value.public': 'tout le monde',
  'value.private': 'seulement qui demande',
  'value.unlessAsked': '{value}, sauf si une question précise {option}',
  'value.serverLanguage': 'celle du serveur',
  'value.none': 'aucun',
  'value.included': 'inclus',
  'value.leftOut': 'exclus',
  'value.kept': 'gardées {time}',
  'value.notKept': 'non gardées',
  'changes.title': 'Derniers changements',
  'changes.show': 'Changements',
  'changes.none': 'Rien n’a encore été changé.',
  'changes.change': '{when} {who} · **{setting}** : {before} → {after}',
  'deletion.title': 'Supprimer tout ce qui concerne ce serveur ?',
  'deletion.goes': 'Tout ceci disparaît, sans retour possible :',
  'deletion.articles':
    '{count, plural, one {# article ajouté} many {# articles ajoutés} other {# articles ajoutés}} par ce serveur',
  'deletion.settings':
    'tous les réglages, et {count, plural, one {# changement noté} many {# changements notés} other {# changements notés}}',
  'deletion.votes': '👍 et 👎 de {count, plural, one {# question} many {# questions} other {# questions}}',
  'deletion.unanswered':
    '{count, plural, one {# question} many {# questions} other {# questions}} sans réponse',
  'deletion.rest': 'les délais en cours et tout ce qui n’est pas encore achevé',
  'deletion.export': 'Pour garder les articles, récupérez-les d’abord avec {command}.',
  'deletion.note':
    'Ce que j’ai publié dans les salons reste jusqu’à ce qu’on l’y supprime. Le fait que vous avez supprimé ceci sera noté dans le journal de la personne qui me fait tourner.',
  'deletion.confirm': 'Tout supprimer',
  'deletion.cancel': 'Annuler',
  'deletion.done':
    'C’est fait. Il ne reste rien de ce que je gardais sur ce serveur, et tout est réglé comme au début.',

  // A server's own articles
  'library.serversOnly':
    'Les articles propres appartiennent à un serveur : ajoutez-moi à l’un des vôtres et utilisez cette commande là-bas.',
  'library.ask': 'Ajouter cet article ? Seul ce serveur en recevra des réponses.',
  'library.paragraphs': '{count, plural, one {# paragraphe} many {# de paragraphes} other {# paragraphes}}',
  'library.speakers': 'Citations de : {speakers}',
  'library.speaker': '{name} ({count, number})',
  'library.moreSpeakers': '{count, plural, one {# autre} many {# d’autres} other {# autres}}',
  'library.no.title':
    'Aucun titre trouvé ; l’article porte donc le nom de son fichier. L’option {option} lui en donne un.',
  'library.no.publisher': 'Aucun média trouvé. L’option {option} en nomme un.',
  'library.no.published': 'Aucune date trouvée. L’option {option} lui en donne une.',
  'library.no.url':
    'Aucune adresse trouvée ; les références ne peuvent donc pas mener à l’article. L’option {option} lui en donne une.',
  'library.no.quotations': 'Aucune citation n’y a été trouvée.',
  'library.add': 'Ajouter',
  'library.cancel': 'Annuler',
  'library.remove': 'Retirer',
  'library.keep': 'Garder',
  'library.added': 'Ajouté : **{headline}**. Ce serveur en reçoit désormais des réponses.',
  'library.addedMany':
    '{count, plural, one {# article ajouté} many {# d’articles ajoutés} other {# articles ajoutés}}. Ce serveur en reçoit désormais des réponses.',
  'library.there': 'Ce serveur a déjà cet article : **{headline}**. Rien n’a été ajouté.',
  'library.allThere': 'Ce serveur a déjà tous ces articles. Rien n’a été ajouté.',
  'library.cancelled': 'Rien n’a été ajouté.',
  'library.gone': 'Impossible de continuer : c’était il y a trop longtemps. Veuillez recommencer.',
  'library.full':
    'Il n’y a pas de place pour cela : ce serveur peut avoir {articles, number} articles propres, de {kb, number} ko en tout au plus. Retirez-en d’abord quelques-uns.',
  'library.removeAsk': 'Retirer cet article ? Ce serveur n’en recevra plus de réponses.',
  'library.removed': 'Retiré : **{headline}**.',
  'library.removedBefore': 'Ce serveur n’a plus cet article.',
  'library.kept': 'Rien n’a été retiré.',
  'library.unknown':
    'Ce serveur n’a pas d’article propre de ce nom. Commencez à taper et choisissez parmi les suggestions.',
  'library.title': 'Les articles propres de ce serveur',
  'library.room': '{count, number} sur {most, number} au plus',
  'library.none': 'Ce serveur n’a pas encore d’articles propres. {command} en ajoute un.',
  'library.addedBy': 'ajouté {when} par {who}',
  'library.exported':
    '{count, plural, one {# article, un fichier} many {# d’articles, un fichier chacun} other {# articles, un fichier chacun}}. {command} les reprend.',
  'library.importAsk': 'Ajouter ces articles ? Seul ce serveur en recevra des réponses.',
  'library.fresh':
    '**{count, plural, one {# nouvel article} many {# de nouveaux articles} other {# nouveaux articles}}**',
  'library.duplicates': '{count, plural, one {# est déjà là} many {# sont déjà là} other {# sont déjà là}}',
  'library.unread':
    '{count, plural, one {# fichier ne peut pas être ajouté} many {# de fichiers ne peuvent pas être ajoutés} other {# fichiers ne peuvent pas être ajoutés}} :',
  'library.badDate': 'Je ne peux pas lire la date. Écrivez-la ainsi : `2022-01-22`',
  'library.badUrl': 'L’adresse doit commencer par `https://` ou `http://` et être complète.',
  'library.zip': 'C’est un zip : {command} ajoute les articles qu’il contient.',
  'library.refused.kind': 'Ce n’est pas un fichier .txt, .md ou .html.',
  'library.refused.too-large': 'Ce fichier est trop gros : {kb, number} ko au plus.',
  'library.refused.unreachable': 'Discord n’a pas remis le fichier. Veuillez réessayer.',
  'library.refused.not-text':
    'Ce n’est pas du texte, quoi qu’en dise son nom : ajoutez un fichier .txt, .md ou .html.',
  'library.refused.no-text':
    'Il ne contient aucun paragraphe de prose : ajoutez le texte de l’article en fichier .txt.',
  'library.refused.no-page':
    'Je ne trouve pas d’article dans cette page. Enregistrez son texte dans un fichier .txt et ajoutez-le.',
  'library.refused.too-long': 'Cet article est trop long : {characters, number} caractères au plus.',
  'library.refused.too-slow':
    'Ce fichier est trop long à lire. Enregistrez son texte dans un fichier .txt et ajoutez-le.',
  'library.refused.no-zip':
    'Ce n’est pas un fichier zip, ou il est vide ou endommagé : refaites-le et réessayez.',
  'library.refused.too-many': 'Il y a trop de fichiers dans ce zip : {files, number} au plus.',
  'library.refused.bomb': 'Le contenu de ce zip est trop gros : {total, number} ko au plus.',
  noArticles: 'Il n’y a pas encore d’articles ici. La modération peut en ajouter avec {command}.',

  // Commands and their options, as Discord shows them while one types: lower case, no spaces
  'command.ask': 'demander',
  'command.quote': 'citation',
  'command.who-said': 'qui-a-dit',
  'command.summary': 'résumé',
  'command.sources': 'sources',
  'command.compare': 'comparer',
  'command.timeline': 'chronologie',
  'command.settings': 'paramètres',
  'command.library': 'bibliothèque',
  'command.unanswered': 'sans-réponse',
  'subcommand.view': 'voir',
  'subcommand.set': 'modifier',
  'subcommand.add': 'ajouter',
  'subcommand.remove': 'retirer',
  'subcommand.list': 'liste',
  'subcommand.export': 'exporter',
  'subcommand.import': 'importer',
  'subcommand.log': 'journal',
  'subcommand.delete-everything': 'tout-supprimer',
  'command.help': 'aide',
  'option.question': 'question',
  'option.text': 'texte',
  'option.speaker': 'qui',
  'option.source': 'source',
  'option.file': 'fichier',
  'option.title': 'titre',
  'option.publisher': 'média',
  'option.published': 'publié',
  'option.url': 'adresse',
  'option.quote': 'citation',
  'option.of': 'sujet',
  'option.length': 'longueur',
  'option.private': 'privé',
  'option.topic': 'sujet',
  'option.since': 'depuis',
  'option.feedback': 'avis',
  'option.visibility': 'visibilité',
  'option.language': 'langue',
  'option.cool-down': 'délai',
  'option.shipped': 'articles-fournis',
  'option.forum': 'forum',
  'option.remove-forum': 'retirer-forum',
  'option.keep-unanswered': 'garder-sans-réponse',
  'option.for': 'pour',
  'choice.short': 'court',
  'choice.medium': 'moyen',
  'choice.long': 'long',
  'choice.day': 'un jour',
  'choice.week': 'une semaine',
  'choice.month': 'un mois',
  'choice.public': 'public',
  'choice.private': 'privé',
  'choice.server': 'celle du serveur',

  // Commands in the menu of a message
  'menu.check-quotes': 'Vérifier les citations',
  'menu.find-source': 'Trouver la source',

  // What each is for: at most 100 characters
  'describe.ask': 'Posez une question : voici les passages qui y répondent, ou l’aveu qu’il n’y en a pas',
  'describe.ask.question': 'Dans vos propres mots, dans la langue des articles',
  'describe.quote': 'Retrouver des propos : par leurs mots, par leur auteur ou par leur lieu de publication',
  'describe.quote.text': 'Quelques-uns de ses mots, de mémoire',
  'describe.quote.speaker': 'Qui l’a dit',
  'describe.quote.source': 'L’article ou le média',
  'describe.who-said':
    'Qui a dit ces mots, et les a-t-on vraiment dits ? Avec un verdict et les mots publiés',
  'describe.who-said.quote': 'Les mots ; un nom placé avant ou après est vérifié aussi',
  'describe.summary':
    'Les phrases clés avec leur source : de tout, d’un article, d’une personne ou d’un sujet',
  'describe.summary.of': 'Un article, une personne ou un sujet (tout, si rien n’est indiqué)',
  'describe.summary.length': 'Quelle longueur (moyen, si rien n’est indiqué)',
  'describe.sources': 'Les articles d’où viennent les réponses, ou l’un d’eux à lire',
  'describe.sources.source': 'L’article à lire (la liste de tous, si rien n’est indiqué)',
  'describe.help': 'Ce que sait faire ce bot, avec des exemples',
  'describe.compare': 'Le même moment selon chaque source, côte à côte, les mots différents marqués',
  'describe.compare.topic': 'Ce qu’il faut comparer',
  'describe.timeline': 'Ce qui s’est passé et quand, chaque entrée avec sa source',
  'describe.unanswered': 'Ce que les membres ont demandé et à quoi les sources n’ont pas répondu',
  'describe.unanswered.since':
    'Jusqu’où remonter (sans précision : aussi loin que les questions sont gardées)',
  'describe.library': 'Les articles propres de ce serveur, en plus de ceux fournis avec le bot',
  'describe.library.add': 'Ajouter l’article d’un fichier ; vous voyez d’abord ce qui a été compris',
  'describe.library.remove': 'Retirer un article propre de ce serveur, après confirmation',
  'describe.library.list': 'Les articles propres de ce serveur, et qui les a ajoutés',
  'describe.library.export': 'Tous les articles propres de ce serveur dans un zip',
  'describe.library.import': 'Ajouter les articles d’un zip ; vous voyez d’abord ce qu’il contient',
  'describe.library.add.file': 'Un fichier .txt, .md ou .html avec un article',
  'describe.library.add.title': 'Son titre, si ce n’est pas celui du fichier',
  'describe.library.add.publisher': 'Qui l’a publié, si ce n’est pas ce que dit le fichier',
  'describe.library.add.published': 'Quand il a été publié, par exemple 2022-01-22',
  'describe.library.add.url': 'Où on peut le lire',
  'describe.library.remove.source': 'L’article à retirer',
  'describe.library.import.file': 'Un zip de fichiers .txt, .md ou .html',
  'describe.settings': 'Ce que ce serveur a réglé pour le bot',
  'describe.settings.view': 'Les réglages actuels, avec des menus pour les changer',
  'describe.settings.set': 'Changer un ou plusieurs réglages',
  'describe.settings.log': 'Qui a changé quel réglage, et quand',
  'describe.settings.delete-everything':
    'Supprimer tout ce que le bot garde sur ce serveur ; il demande d’abord',
  'describe.settings.set.visibility': 'Qui voit une réponse, si la question ne le précise pas',
  'describe.settings.set.language': 'La langue des réponses publiques',
  'describe.settings.set.feedback': 'Si les réponses publiques demandent 👍 ou 👎',
  'describe.settings.set.cool-down': 'Secondes qu’un membre attend entre deux questions ; 0 pour aucune',
  'describe.settings.set.shipped': 'S’il faut répondre d’après les articles fournis avec le bot',
  'describe.settings.set.forum': 'Un forum où répondre, en plus de ceux déjà choisis',
  'describe.settings.set.remove-forum': 'Un forum où ne plus répondre',
  'describe.settings.set.keep-unanswered':
    'Jours pendant lesquels garder les questions sans réponse ; 0 pour pas du tout',
  'describe.private': 'Réponse visible par vous uniquement (par défaut, selon le réglage du serveur)',
  'describe.for': 'Un membre à qui adresser la réponse ; il est averti',
};

export const fr = Object.fromEntries(
  Object.entries(messages).map(([key, text]) => [key, text.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0')]),
) as Messages;
