import type { Messages } from './language.ts';

/** Russian. Readers are addressed as "вы". */
export const ru: Messages = {
  // Headings
  answer: 'По источникам',
  quotations: 'Цитаты',
  summary: 'Сводка',
  sources: 'Источники',
  quoted: '«{words}»',
  page: 'Страница {page, number} из {of, number}',
  more: 'Ещё {count, number} не показано',

  // Citations
  unknownPublisher: 'издание неизвестно',
  undated: 'без даты',
  paragraph: '¶{from}',
  paragraphs: '¶{from}–{to}',
  unnamedSpeaker: 'говорящий не назван',
  'kind.direct': 'прямая цитата',
  'kind.mixed': 'частичная цитата',
  'kind.indirect': 'пересказ',

  // Answers that are none, or not quite
  near: 'Прямого ответа в источниках нет. Ближе всего:',
  nothing: 'В источниках об этом не сказано.',
  nothingToDo: 'Попробуйте другими словами или посмотрите, что есть, в `/sources` и `/summary`.',
  'unknown.speaker': 'Нет никого по имени «{typed}»',
  'unknown.source': 'Нет источника «{typed}»',
  'unknown.of': 'Нет статьи, лица или темы «{typed}»',
  'unknown.several': 'Подходит несколько: «{typed}»',
  'unknownUntold.speaker': 'Нет никого с таким именем',
  'unknownUntold.source': 'Нет такого источника',
  'unknownUntold.of': 'Нет такой статьи, лица или темы',
  'unknownUntold.several': 'Подходит несколько',
  nearest: 'Возможно, вы имели в виду {labels}?',
  unknownToDo: 'Начните вводить и выберите одну из подсказок или загляните в `/sources`.',
  differing: 'Источники расходятся: {words}',

  // Verdicts: what each is called and what it means
  'verdict.verbatim': 'Дословно',
  'verdict.nearly': 'Почти дословно',
  'verdict.cut-short': 'Обрезано',
  'verdict.reported': 'Пересказ',
  'verdict.altered': 'Изменено',
  'verdict.somebody-else': 'Сказал кто-то другой',
  'verdict.not-in-sources': 'Нет в источниках',
  'meaning.verbatim':
    'Эти слова есть в источниках, с точностью до заглавных букв, пробелов и знаков препинания.',
  'meaning.nearly': 'Это сказано, но с мелкими расхождениями. Точные слова ниже.',
  'meaning.cut-short': 'Слова верны, но остаток предложения меняет их смысл.',
  'meaning.reported': 'Так сказанное пересказывает статья; это не слова самого говорящего.',
  'meaning.altered': 'Слова, несущие смысл, изменены, пропущены или добавлены.',
  'meaning.somebody-else': 'Это сказано, но не тем, кому приписывают.',
  'meaning.not-in-sources': 'Ничего похожего на эти слова в источниках нет.',
  narrated: 'Это слова самой статьи; никого с ними не цитируют.',
  claimed: 'Спрошено:',
  difference: '~~Зачёркнутое~~: только в запросе. **Жирное**: только в опубликованном.',
  pinnedOn: 'Приписывают: **{speaker}**.',
  published: 'Опубликовано:',
  nearestWords: 'Ближе всего:',

  // Sources
  words: '{count, plural, one {# слово} few {# слова} many {# слов} other {# слова}}',
  quotationCount: '{count, plural, one {# цитата} few {# цитаты} many {# цитат} other {# цитаты}}',
  author: 'автор: {name}',
  editor: 'редактор: {name}',
  publishedAt: 'время по источнику: {time}',

  // Replies
  privateFor: 'Для {mention}, без уведомления: это видите только вы.',
  typeSomething: 'Здесь пусто. Введите несколько слов и спросите ещё раз.',
  quoteNeedsOne: 'Укажите слова, говорящего или источник: хотя бы одно из трёх.',
  staleButton: 'Эта кнопка из более старого ответа. Спросите, пожалуйста, ещё раз.',
  changedArticles: 'С тех пор статьи изменились. Спросите, пожалуйста, ещё раз.',
  unknownCommand: 'Такой команды больше нет. Новые появятся в Discord через минуту.',
  failed: 'У меня что-то пошло не так. Если это повторяется, передайте модераторам: `{id}`',
  previousPage: '◀ Назад',
  nextPage: 'Далее ▶',

  // Help
  helpTitle: 'Что говорят источники, их собственными словами',
  helpIntro:
    'Каждый отрывок приведён слово в слово, как опубликовано, с источником. Чего в источниках нет, о том так и скажу.',
  helpShared:
    'К любому запросу можно добавить `private:True` (видите только вы) или `for:` участника (он получит уведомление).',
  'help.question': 'Что говорит {speaker}?',
  'help.they': 'пресса',
  'help.ask': 'Отрывки, отвечающие на вопрос, или «в источниках об этом не сказано».',
  'help.quote': 'Цитаты по словам из них, по говорящему или по источнику.',
  'help.who-said': 'Кто это сказал и дословно ли, изменено, обрезано, или этого вовсе нет в источниках.',
  'help.summary': 'Главные предложения по порядку: обо всём, из статьи, о человеке или теме.',
  'help.sources': 'Статьи: списком или для чтения.',
  'help.help': 'Этот список.',

  // Feedback and settings
  feedbackThanks: 'Спасибо, учтено. Ваше имя не сохраняется.',
  feedbackOff: 'Этот сервер больше не собирает отзывы.',
  'settings.title': 'Настройки этого сервера',
  'settings.feedback': '👍 и 👎 под публичными ответами (`feedback`)',
  'settings.on': 'включено',
  'settings.off': 'выключено',
  'settings.votes': '👍 {helpful, number} · 👎 {unhelpful, number}',
  'settings.worst': 'Наименее полезные ответы',
  'settings.serversOnly': 'Настройки принадлежат серверу: используйте эту команду на сервере.',
};
