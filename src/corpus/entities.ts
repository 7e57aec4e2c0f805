/** HTML's named characters that news texts hold. */
const NAMED: ReadonlyMap<string, string> = new Map(
  `
  quot=" apos=' lt=< gt=> ldquo=“ rdquo=” lsquo=‘ rsquo=’ sbquo=‚ bdquo=„ laquo=« raquo=» lsaquo=‹
  rsaquo=› ndash=– mdash=— hellip=… bull=• middot=· trade=™ copy=© reg=® deg=° euro=€ pound=£ yen=¥
  cent=¢ sect=§ para=¶ frac12=½ frac14=¼ frac34=¾ times=× minus=− prime=′ Prime=″ shy=\u00ad zwj=\u200d
  zwnj=\u200c aacute=á agrave=à acirc=â atilde=ã auml=ä aring=å aelig=æ ccedil=ç eacute=é egrave=è
  ecirc=ê euml=ë iacute=í igrave=ì icirc=î iuml=ï ntilde=ñ oacute=ó ograve=ò ocirc=ô otilde=õ ouml=ö
  oslash=ø uacute=ú ugrave=ù ucirc=û uuml=ü yacute=ý szlig=ß scaron=š Aacute=Á Agrave=À Acirc=Â Auml=Ä
  Aring=Å AElig=Æ Ccedil=Ç Eacute=É Egrave=È Iacute=Í Ntilde=Ñ Oacute=Ó Ouml=Ö Oslash=Ø Uacute=Ú Uuml=Ü
  Scaron=Š nbsp= ensp= emsp= thinsp=
  `
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1) || ' '];
    }),
);

/** An ampersand that was itself encoded, however often ("&amp;amp;quot;"), is one. */
const AMPERSAND = /&(?:(?:amp|#0{0,4}38|#x0{0,4}26);)+/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}(?:12|14|34)?));/gi;
const LAST_CODE_POINT = 0x10_ffff;

/** Decodes the HTML entities of a text, also those encoded more than once. What is no entity stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(AMPERSAND, '&')
    .replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? entity;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
    });
}
