/** The months as other languages that the bot speaks write them in a date, from January: "21. Januar", "21 января". */
const NAMES = [
  'januar|jänner|janvier|enero|января|січня',
  'februar|feber|février|febrero|февраля|лютого',
  'märz|mars|marzo|марта|березня',
  'avril|abril|апреля|квітня',
  'mai|mayo|мая|травня',
  'juni|juin|junio|июня|червня',
  'juli|juillet|julio|июля|липня',
  'août|agosto|августа|серпня',
  'septembre|septiembre|setiembre|сентября|вересня',
  'oktober|octobre|octubre|октября|жовтня',
  'novembre|noviembre|ноября|листопада',
  'dezember|décembre|diciembre|декабря|грудня',
].map((names) => names.split('|'));

/** Of a regular expression, for any of them; those that are English as well aren't among them. */
export const OTHER_MONTHS = NAMES.flat().join('|');

/** From 1. Null where it is none of them. */
export function otherMonth(name: string): number | null {
  const at = NAMES.findIndex((names) => names.includes(name.toLowerCase()));
  return at < 0 ? null : at + 1;
}
