/** An encoding of East Asia that writes most characters as two bytes, and how its ordinary text looks. */
interface Pairs {
  readonly name: string
  lead(byte: number): boolean
  trail(byte: number): boolean
  /** True for a pair that ordinary text of the language is full of. */
  usual(lead: number, trail: number): boolean
  /** Least share of usual pairs, and the bounds of the share of pairs whose second byte is above 0xA0. */
  readonly least: number
  readonly high: readonly [least: number, most: number]
}

const within = (from: number, to: number) => (byte: number) => byte >= from && byte <= to
const upper = within(0xa1, 0xfe)
const anyLead = within(0x81, 0xfe)

const CANDIDATES: readonly Pairs[] = [
  {
    name: 'shift_jis',
    lead: (b) => (b >= 0x81 && b <= 0x9f) || (b >= 0xe0 && b <= 0xfc),
    trail: (b) => b >= 0x40 && b !== 0x7f && b <= 0xfc,
    usual: (lead, trail) => (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96),
    least: 0.2,
    high: [0, 1],
  },
  {
    name: 'euc-jp',
    lead: (b) => upper(b) || b === 0x8e,
    trail: upper,
    usual: (lead) => lead === 0xa4 || lead === 0xa5,
    least: 0.2,
    high: [1, 1],
  },
  { name: 'euc-kr', lead: anyLead, trail: (b) => b > 0x40 && b < 0xff, usual: within(0xb0, 0xc8), least: 0.85, high: [0.95, 1] },
  {
    name: 'big5',
    lead: anyLead,
    trail: (b) => (b >= 0x40 && b <= 0x7e) || upper(b),
    usual: within(0xa4, 0xc6),
    least: 0.7,
    high: [0.35, 0.9],
  },
  {
    name: 'gbk',
    lead: anyLead,
    trail: (b) => b >= 0x40 && b !== 0x7f && b !== 0xff,
    usual: (lead, trail) => lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1,
    least: 0.6,
    high: [0.8, 1],
  },
]

/** Pairs fewer than this prove nothing. */
const FEWEST = 3
const MOST_BROKEN = 0.02

/**
 * The two-byte encoding that bytes look written in; null when none fits.
 * @param bytes from the first byte above 0x7F on
 */
export const guessPairs = (bytes: Uint8Array): string | null => CANDIDATES.find((pairs) => fits(bytes, pairs))?.name ?? null

function fits(bytes: Uint8Array, { lead, trail, usual, least, high }: Pairs): boolean {
  const n = { pairs: 0, words: 0, usual: 0, high: 0, broken: 0 }
  for (let i = 0; i < bytes.length; i++) {
    const a = bytes[i] as number
    if (a < 0x80) continue
    const b = bytes[i + 1] ?? 0
    if (i + 1 === bytes.length) break
    if (!lead(a) || !trail(b)) {
      n.broken++
      continue
    }
    i++
    n.pairs++
    if (b >= 0xa1) n.high++
    // Rows of punctuation are shared by all.
    if (a >= 0xa1 && a <= 0xa3) continue
    n.words++
    if (usual(a, b)) n.usual++
  }
  if (n.words < FEWEST || n.broken > n.pairs * MOST_BROKEN) return false
  const share = n.high / n.pairs
  return n.usual >= n.words * least && share >= high[0] && share <= high[1]
}
