/** HTML's names for U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const OTHERS: Readonly<Record<string, number>> = {
  OElig: 0x152,
  oelig: 0x153,
  Scaron: 0x160,
  scaron: 0x161,
  Yuml: 0x178,
  fnof: 0x192,
  circ: 0x2c6,
  tilde: 0x2dc,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  prime: 0x2032,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  euro: 0x20ac,
  trade: 0x2122,
  larr: 0x2190,
  rarr: 0x2192,
  minus: 0x2212,
  inodot: 0x131,
  scedil: 0x15f,
  Scedil: 0x15e,
  gbreve: 0x11f,
  Gbreve: 0x11e,
  cacute: 0x107,
  Cacute: 0x106,
  ccaron: 0x10d,
  Ccaron: 0x10c,
  zcaron: 0x17e,
  Zcaron: 0x17d,
  lstrok: 0x142,
  Lstrok: 0x141,
  nacute: 0x144,
  sacute: 0x15b,
  Sacute: 0x15a,
}
const XML: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 }

const POINTS: ReadonlyMap<string, number> = new Map([
  ...LATIN.split(' ').map((name, i): [string, number] => [name, 0xa0 + i]),
  ...Object.entries(OTHERS),
  ...Object.entries(XML),
])
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,15}));|&/g

/** A windows-1252 byte where a code point is meant, as browsers read it. */
const C1 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

/**
 * Replaces character references and HTML's entity names once; a document's own entities are never expanded.
 * @param onLoose told of each `&` that begins none, which stays as it is, and of each name that XML does not know
 */
export function decodeEntities(text: string, onLoose: (at: number) => void = () => {}): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string, at?: number) => {
    const point =
      name !== undefined
        ? POINTS.get(name)
        : decimal !== undefined
          ? Number(decimal)
          : hex !== undefined
            ? Number.parseInt(hex, 16)
            : undefined
    if (point === undefined || (name !== undefined && !(name in XML))) onLoose(at ?? 0)
    return point === undefined ? whole : character(point)
  })
}

function character(point: number): string {
  if (point >= 0x80 && point < 0xa0) return String.fromCodePoint(C1[point - 0x80] as number)
  const allowed = (point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)) || point === 9 || point === 10 || point === 13
  return allowed ? String.fromCodePoint(point) : '\ufffd'
}
