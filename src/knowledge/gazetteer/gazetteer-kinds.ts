/**
 * Kinds of places, and the GeoNames feature codes that become them. Packer and importer must agree on both, so this file imports nothing:
 * `scripts/pack-gazetteer.mjs` strips its types and runs it.
 */

/** Kinds of rows; a packed file holds them by number. */
export const FEATURES = [
  'country',
  'admin1',
  'admin2',
  'capital',
  'seat1',
  'seat2',
  'seat3',
  'town',
  'quarter',
  'former',
  'hamlet',
  'continent',
  'region',
  'ocean',
  'sea',
  'gulf',
  'bay',
  'strait',
  'canal',
  'river',
  'lake',
  'mountain',
  'desert',
  'island',
  'cape',
  'park',
  'waterfall',
  'pass',
  'facility',
] as const

export type Feature = (typeof FEATURES)[number]

/** Populated places (GeoNames class P); other codes of the class are towns. */
const TOWNS: Readonly<Record<string, Feature>> = {
  PPLC: 'capital',
  PPLA: 'seat1',
  PPLG: 'seat1',
  PPLA2: 'seat2',
  PPLA3: 'seat3',
  PPLX: 'quarter',
  PPLH: 'former',
  PPLQ: 'former',
  PPLW: 'former',
  PPLCH: 'former',
}

/** Codes of the other classes that are worth a row, by kind. */
const OTHERS: readonly (readonly [Feature, string])[] = [
  ['admin1', 'A.ADM1'],
  ['admin2', 'A.ADM2 A.ADM3'],
  ['region', 'L.RGN L.RGNE L.RGNH L.AREA L.CST L.OAS L.VAL T.VAL T.PLN T.PEN T.DLTA T.PLAT'],
  ['park', 'L.PRK L.RES L.RESF L.RESN L.RESW'],
  ['facility', 'L.MILB L.INDS L.MNA L.PRT L.OILF L.GASF L.REFC L.NVB L.AIRS L.RESV L.TRB'],
  ['ocean', 'H.OCN'],
  ['sea', 'H.SEA'],
  ['gulf', 'H.GULF'],
  ['bay', 'H.BAY H.BAYS H.SD'],
  ['strait', 'H.STRT H.CHN'],
  ['canal', 'H.CNL H.CNLN'],
  ['river', 'H.STM H.STMS H.STMM'],
  ['lake', 'H.LK H.LKS H.LGN H.RSV'],
  ['waterfall', 'H.FLLS'],
  ['mountain', 'T.MT T.MTS T.PK T.PKS T.VLC T.HLLS'],
  ['desert', 'T.DSRT'],
  ['island', 'T.ISL T.ISLS T.ATOL T.RF'],
  ['cape', 'T.CAPE'],
  ['pass', 'T.PASS T.GAP S.PSTB'],
  [
    'facility',
    `S.AIRP S.AIRB S.AIRF S.DAM S.CMPRF S.CMPLA S.CMP S.MILB S.NVB S.INSM S.EMBA S.DIP S.CSLT S.UNIV S.HSP S.HSPC S.PRT S.OILR S.REFC
     S.PRN S.PS S.PSN S.PSH S.NUCPP S.MN S.MNAU S.MNC S.MNCU S.MNFE S.BDG S.PAL S.CSTL S.STDM S.BDGB S.PP S.GOVL S.SPAC`,
  ],
]

const KINDS = new Map<string, Feature>(
  OTHERS.flatMap(([feature, codes]) => codes.split(/\s+/).map((code): [string, Feature] => [code, feature])),
)

/** Kind of a GeoNames feature class and code (`P`, `PPLC`); null for what is not taken. Sections of towns and farms are towns. */
export function featureOf(featureClass: string, code: string): Feature | null {
  if (featureClass === 'P') return Object.hasOwn(TOWNS, code) ? (TOWNS[code] as Feature) : 'town'
  return KINDS.get(`${featureClass}.${code}`) ?? null
}

const CAPITAL = /^['’‘]?\p{Lu}/u
const LATIN = /^[\p{Script=Latin}\p{M} '’‘ʻ.\-–]+$/u
const CODE = /^[A-Z]{2,3}$/

/** Alternate names (a comma list) worth a key: Latin script, a real name (capital first), and on small places only short ones. */
export function alternates(cell: string, population: number): string[] {
  if (cell === '' || population < 1000) return []
  return cell
    .split(',')
    .filter((a) => a.length > 2 && a.length < (population >= 5000 ? 200 : 30) && CAPITAL.test(a) && LATIN.test(a) && !CODE.test(a))
}
