const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Blocks that are written, each where its place allows it. */
export const SAFE_BLOCKS = words(
  'BLOCKQUOTE CAPTION DD DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 LI OL P PRE TABLE TBODY TD TFOOT TH THEAD TR UL',
)
/** Elements within a line that are written. */
export const SAFE_INLINES = words('A ABBR B CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL STRONG SUB SUP TIME U VAR')

/** Blocks that hold other blocks; the empty name is the root. */
const FLOW: ReadonlySet<string> = new Set(['', 'BLOCKQUOTE', 'FIGURE', 'LI', 'TD', 'TH', 'DD'])
/** Blocks whose loose words become paragraphs. */
const PARAGRAPHED: ReadonlySet<string> = new Set(['', 'BLOCKQUOTE', 'FIGURE'])
/** Blocks that hold no words but in blocks of their own. */
const STRUCTURE = words('UL OL DL TABLE THEAD TBODY TFOOT TR')

const ONLY_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  LI: words('UL OL'),
  DT: words('DL'),
  DD: words('DL'),
  TR: words('TABLE THEAD TBODY TFOOT'),
  TD: words('TR'),
  TH: words('TR'),
  CAPTION: words('TABLE'),
  THEAD: words('TABLE'),
  TBODY: words('TABLE'),
  TFOOT: words('TABLE'),
  FIGCAPTION: words('FIGURE'),
}
const TABLE_PARTS = words('TR TD TH CAPTION THEAD TBODY TFOOT')
const CELLS = words('TD TH CAPTION TABLE')

/** True when a block may stand directly within another (`''` is the root). */
export const accepts = (outer: string, inner: string): boolean => (ONLY_IN[inner] ?? FLOW).has(outer)
export const isParagraphed = (name: string): boolean => PARAGRAPHED.has(name)
export const isStructure = (name: string): boolean => STRUCTURE.has(name)
/** True when a search for the place of `inner` must not look beyond `outer`: tables keep their cells to themselves. */
export const isFence = (outer: string, inner: string): boolean => (TABLE_PARTS.has(inner) ? outer === 'TABLE' : CELLS.has(outer))
