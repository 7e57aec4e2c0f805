import type { Messages } from './language.ts';

/** Spanish, for Spain and Latin America alike. Readers are addressed as "tú". */
export const es: Messages = {
  // Headings
  answer: 'Según las fuentes',
  quotations: 'Citas',
  summary: 'Resumen',
  sources: 'Fuentes',
  quoted: '«{words}»',
  page: 'Página {page, number} de {of, number}',
  more: '{count, number} más sin mostrar',

  // Citations
  unknownPublisher: 'medio desconocido',
  undated: 'sin fecha',
  paragraph: '¶{from}',
  paragraphs: '¶{from}–{to}',
  unnamedSpeaker: 'no se dice quién habla',
  'kind.direct': 'cita textual',
  'kind.mixed': 'cita parcial',
  'kind.indirect': 'parafraseado',

  // Answers that are none, or not quite
  near: 'Las fuentes no responden a esto directamente. Lo más cercano:',
  nothing: 'Las fuentes no lo dicen.',
  nothingToDo: 'Prueba con otras palabras, o mira lo que hay con `/sources` y `/summary`.',
  'unknown.speaker': 'Nadie se llama «{typed}»',
  'unknown.source': 'Ninguna fuente se llama «{typed}»',
  'unknown.of': 'Ni artículo ni persona ni tema «{typed}»',
  'unknown.several': 'Hay más de uno llamado «{typed}»',
  'unknownUntold.speaker': 'Nadie se llama así',
  'unknownUntold.source': 'Ninguna fuente se llama así',
  'unknownUntold.of': 'Ningún artículo, persona o tema se llama así',
  'unknownUntold.several': 'Hay más de uno con ese nombre',
  nearest: '¿Querías decir {labels}?',
  unknownToDo: 'Empieza a escribir y elige una sugerencia, o mira `/sources`.',
  differing: 'Las fuentes difieren: {words}',

  // Verdicts: what each is called and what it means. They agree with "cita".
  'verdict.verbatim': 'Literal',
  'verdict.nearly': 'Casi literal',
  'verdict.cut-short': 'Recortada',
  'verdict.reported': 'Parafraseada',
  'verdict.altered': 'Alterada',
  'verdict.somebody-else': 'De otra persona',
  'verdict.not-in-sources': 'No está en las fuentes',
  'meaning.verbatim': 'Estas palabras están en las fuentes, salvo mayúsculas, espacios y puntuación.',
  'meaning.nearly': 'Se dijo, con pequeñas diferencias. Abajo están las palabras exactas.',
  'meaning.cut-short': 'Las palabras son exactas, pero el resto de la frase les da otro sentido.',
  'meaning.reported': 'Así cuenta el artículo lo que se dijo; no son las palabras de la persona.',
  'meaning.altered': 'Se cambiaron, quitaron o añadieron palabras que llevan el sentido.',
  'meaning.somebody-else': 'Se dijo, pero no lo dijo la persona a la que se atribuye.',
  'meaning.not-in-sources': 'Nada en las fuentes coincide con estas palabras.',
  narrated: 'Son palabras del propio artículo; no se cita a nadie diciéndolas.',
  claimed: 'Se preguntó por:',
  difference: '~~Tachado~~: solo en la pregunta. **Negrita**: solo en lo publicado.',
  pinnedOn: 'Se atribuye a **{speaker}**.',
  published: 'Publicado:',
  nearestWords: 'Lo más cercano:',

  // Sources
  words: '{count, plural, one {# palabra} many {# de palabras} other {# palabras}}',
  quotationCount: '{count, plural, one {# cita} many {# de citas} other {# citas}}',
  author: 'por {name}',
  editor: 'edición: {name}',
  publishedAt: 'hora según la fuente: {time}',

  // Replies
  privateFor: 'Para {mention}, sin aviso: solo tú ves esto.',
  typeSomething: 'No había nada escrito. Escribe unas palabras y vuelve a preguntar.',
  quoteNeedsOne: 'Da unas palabras, una persona o una fuente: al menos una de las tres cosas.',
  staleButton: 'Este botón es de una respuesta anterior. Vuelve a preguntar.',
  changedArticles: 'Los artículos han cambiado desde esta respuesta. Vuelve a preguntar.',
  unknownCommand: 'Ya no conozco este comando. Discord puede tardar un minuto en mostrar los nuevos.',
  failed: 'Algo ha fallado por mi parte. Si sigue pasando, da esto a la moderación: `{id}`',
  previousPage: '◀ Anterior',
  nextPage: 'Siguiente ▶',

  // Help
  helpTitle: 'Lo que dicen las fuentes, en sus propias palabras',
  helpIntro:
    'Cada pasaje está palabra por palabra como se publicó, con su fuente. Lo que no está en las fuentes, lo digo.',
  helpShared:
    'Toda consulta puede ser `private:True` (solo tú la ves) o `for:` un miembro (que recibe aviso).',
  'help.question': '¿Qué dijo {speaker}?',
  'help.they': 'la gente',
  'help.ask': 'Los pasajes que responden a una pregunta, o «las fuentes no lo dicen».',
  'help.quote': 'Citas por algunas de sus palabras, por persona o por fuente.',
  'help.who-said': 'Quién lo dijo, y si es literal, está alterado, recortado o no está en las fuentes.',
  'help.summary': 'Las frases clave en orden: de todo, de un artículo, una persona o un tema.',
  'help.sources': 'Los artículos, para verlos o leerlos.',
  'help.help': 'Esta lista.',

  // Feedback and settings
  feedbackThanks: 'Gracias, contado. Tu nombre no se guarda.',
  feedbackOff: 'Este servidor ya no recoge opiniones.',
  'settings.title': 'Ajustes de este servidor',
  'settings.feedback': '👍 y 👎 bajo las respuestas públicas (`feedback`)',
  'settings.on': 'activado',
  'settings.off': 'desactivado',
  'settings.votes': '👍 {helpful, number} · 👎 {unhelpful, number}',
  'settings.worst': 'Respuestas menos útiles',
  'settings.serversOnly': 'Los ajustes son de un servidor: usa este comando en uno.',
};
