import type { Messages } from './language.ts';

/** Ukrainian. Readers are addressed as "ви". */
export const uk: Messages = {
  // Headings
  answer: 'За джерелами',
  quotations: 'Цитати',
  summary: 'Підсумок',
  sources: 'Джерела',
  quoted: '«{words}»',
  page: 'Сторінка {page, number} з {of, number}',
  more: 'Ще {count, number} не показано',

  // Citations
  unknownPublisher: 'видання невідоме',
  undated: 'без дати',
  paragraph: '¶{from}',
  paragraphs: '¶{from}–{to}',
  unnamedSpeaker: 'мовця не названо',
  'kind.direct': 'пряма цитата',
  'kind.mixed': 'часткова цитата',
  'kind.indirect': 'переказ',

  // Answers that are none, or not quite
  near: 'Прямої відповіді в джерелах немає. Найближче:',
  nothing: 'У джерелах про це не сказано.',
  nothingToDo: 'Спробуйте іншими словами або погляньте, що є, у `/sources` і `/summary`.',
  'unknown.speaker': 'Немає нікого на ім’я «{typed}»',
  'unknown.source': 'Немає джерела «{typed}»',
  'unknown.of': 'Немає статті, особи чи теми «{typed}»',
  'unknown.several': 'Підходить кілька: «{typed}»',
  'unknownUntold.speaker': 'Немає нікого з таким ім’ям',
  'unknownUntold.source': 'Немає такого джерела',
  'unknownUntold.of': 'Немає такої статті, особи чи теми',
  'unknownUntold.several': 'Підходить кілька',
  nearest: 'Можливо, ви мали на увазі {labels}?',
  unknownToDo: 'Почніть вводити й виберіть одну з підказок або погляньте в `/sources`.',
  differing: 'Джерела розходяться: {words}',

  // Verdicts: what each is called and what it means
  'verdict.verbatim': 'Дослівно',
  'verdict.nearly': 'Майже дослівно',
  'verdict.cut-short': 'Обрізано',
  'verdict.reported': 'Переказ',
  'verdict.altered': 'Змінено',
  'verdict.somebody-else': 'Сказав хтось інший',
  'verdict.not-in-sources': 'Немає в джерелах',
  'meaning.verbatim': 'Ці слова є в джерелах, з точністю до великих літер, пробілів і розділових знаків.',
  'meaning.nearly': 'Це сказано, але з дрібними розбіжностями. Точні слова нижче.',
  'meaning.cut-short': 'Слова правильні, але решта речення змінює їхній зміст.',
  'meaning.reported': 'Так сказане переказує стаття; це не слова самого мовця.',
  'meaning.altered': 'Слова, що несуть зміст, змінено, пропущено або додано.',
  'meaning.somebody-else': 'Це сказано, але не тим, кому приписують.',
  'meaning.not-in-sources': 'Нічого схожого на ці слова в джерелах немає.',
  narrated: 'Це слова самої статті; нікого з ними не цитують.',
  claimed: 'Запитано:',
  difference: '~~Закреслене~~: лише в запиті. **Жирне**: лише в опублікованому.',
  pinnedOn: 'Приписують: **{speaker}**.',
  published: 'Опубліковано:',
  nearestWords: 'Найближче:',

  // Sources
  words: '{count, plural, one {# слово} few {# слова} many {# слів} other {# слова}}',
  quotationCount: '{count, plural, one {# цитата} few {# цитати} many {# цитат} other {# цитати}}',
  author: 'автор: {name}',
  editor: 'редактор: {name}',
  publishedAt: 'час за джерелом: {time}',

  // Replies
  privateFor: 'Для {mention}, без сповіщення: це бачите тільки ви.',
  typeSomething: 'Тут порожньо. Введіть кілька слів і запитайте ще раз.',
  quoteNeedsOne: 'Вкажіть слова, мовця або джерело: хоча б одне з трьох.',
  staleButton: 'Ця кнопка зі старішої відповіді. Запитайте, будь ласка, ще раз.',
  changedArticles: 'Відтоді статті змінилися. Запитайте, будь ласка, ще раз.',
  unknownCommand: 'Такої команди вже немає. Нові з’являться в Discord за хвилину.',
  failed: 'У мене щось пішло не так. Якщо це повторюється, передайте модераторам: `{id}`',
  previousPage: '◀ Назад',
  nextPage: 'Далі ▶',

  // Help
  helpTitle: 'Що кажуть джерела, їхніми словами',
  helpIntro:
    'Кожен уривок наведено слово в слово, як опубліковано, з джерелом. Чого в джерелах немає, про те так і скажу.',
  helpShared:
    'До будь-якого запиту можна додати `private:True` (бачите лише ви) або `for:` учасника (він отримає сповіщення).',
  'help.question': 'Що каже {speaker}?',
  'help.they': 'преса',
  'help.ask': 'Уривки, що відповідають на запитання, або «у джерелах про це не сказано».',
  'help.quote': 'Цитати за словами з них, за мовцем або за джерелом.',
  'help.who-said': 'Хто це сказав і чи це дослівно, змінено, обрізано, чи цього взагалі немає в джерелах.',
  'help.summary': 'Головні речення по порядку: про все, зі статті, про особу чи тему.',
  'help.sources': 'Статті: списком або для читання.',
  'help.help': 'Цей список.',

  // Feedback and settings
  feedbackThanks: 'Дякую, враховано. Ваше ім’я не зберігається.',
  feedbackOff: 'Цей сервер більше не збирає відгуки.',
  'settings.title': 'Налаштування цього сервера',
  'settings.feedback': '👍 і 👎 під публічними відповідями (`feedback`)',
  'settings.on': 'увімкнено',
  'settings.off': 'вимкнено',
  'settings.votes': '👍 {helpful, number} · 👎 {unhelpful, number}',
  'settings.worst': 'Найменш корисні відповіді',
  'settings.serversOnly': 'Налаштування належать серверу: скористайтеся цією командою на сервері.',
};
