import { readFileSync } from 'node:fs'

/** A story of the set, with the family of copies that it belongs to and how it was made. */
export interface Labelled {
  readonly id: string
  readonly family: string
  readonly made: string
  readonly text: string
}

interface Base {
  readonly name: string
  readonly base: readonly string[]
  readonly rewrite: readonly string[]
  readonly rival: readonly string[]
  readonly follow: readonly string[]
}

/** What local papers add to a wire story of anywhere. */
const LOCAL = [
  'Readers of this paper have asked how the news touches our county. Farmers here have felt the price of diesel, and the council will talk about it in its next session.',
  'The Evening Mail has followed such stories since it was founded. If you know more, the news desk would like to hear from you.',
  'A vigil is planned outside the town hall on Sunday, and the bus company has said that line four will run an hour later than usual.',
  'Our own correspondent remembers the place from a journey nine years ago, when the hotel had a single lamp and the road was made of planks.',
]
const CREDIT = '(This story has not been edited by our staff and is published from a syndicated feed.)'
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\bharbour/g, 'harbor'],
  [/\blabour\b/g, 'labor'],
  [/metres\b/g, 'meters'],
  [/\bcentre\b/g, 'center'],
  [/\btonnes\b/g, 'tons'],
  [/\blorries\b/g, 'trucks'],
  [/\blorry\b/g, 'truck'],
]

/** Everything of one half of the set: families of copies, and stories that look like copies and are none. */
export function labelledStories(file: URL): Labelled[] {
  const bases = parse(readFileSync(file, 'utf8'))
  return [...bases.flatMap(copiesOf), ...bases.flatMap(neighboursOf), ...roundups(bases), ...templates(bases.length)]
}

function parse(text: string): Base[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', rewrite = '', rival = '', follow = ''] = block.split(/^= \w+$/m)
      const [name = '', ...base] = paragraphs(head)
      return { name, base, rewrite: paragraphs(rewrite), rival: paragraphs(rival), follow: paragraphs(follow) }
    })
}

const paragraphs = (text: string): string[] => text.trim().split(/\n+/)
const joined = (list: readonly string[]): string => list.join('\n\n')

function copiesOf({ name, base, rewrite }: Base, i: number): Labelled[] {
  const local = (n: number): string => LOCAL[(i + n) % LOCAL.length] as string
  const made: Record<string, readonly string[]> = {
    wire: base,
    reprint: base,
    capitals: base.map((p) => p.toUpperCase()),
    credited: [...base, CREDIT],
    american: base.map((p) => AMERICAN.reduce((text, [from, to]) => text.replace(from, to), p)),
    half: base.slice(0, 3),
    third: base.slice(0, 2),
    'without-lead': base.slice(2),
    'local-front': [local(0), local(1), ...base],
    'local-behind': [...base.slice(0, 5), local(2)],
    trimmed: base.map((p) =>
      p
        .split(/(?<=[.!?]"?) /)
        .filter((_, n) => n % 3 !== 1)
        .join(' '),
    ),
    rewrite,
    'rewrite-short': rewrite.slice(0, 4),
    scanned: base.map((p) => scanned(p)),
  }
  return Object.entries(made).map(([kind, list]) => ({ id: `${name}-${kind}`, family: name, made: kind, text: joined(list) }))
}

/** Misread letters, as a scanner leaves them: one word in twenty. */
const scanned = (text: string): string =>
  text
    .split(' ')
    .map((word, n) => (n % 20 === 7 ? word.replace(/[eo]/, 'c') : word))
    .join(' ')

function neighboursOf({ name, base, rival, follow }: Base): Labelled[] {
  const story = (kind: string, list: readonly string[], family = `${name}-${kind}`): Labelled => ({
    id: `${name}-${kind}`,
    family,
    made: kind,
    text: joined(list),
  })
  const later = `${name}-follow`
  return [
    story('rival', rival),
    story('follow', [...follow, base[3] as string], later),
    story('follow-reprint', [...follow, base[3] as string, CREDIT], later),
    story('rival-reprint', [...rival, LOCAL[0] as string], `${name}-rival`),
  ]
}

/** Roundups quote a paragraph or two of several stories. */
function roundups(bases: readonly Base[]): Labelled[] {
  return bases.map(({ name, base }, i) => {
    const other = bases[(i + 1) % bases.length] as Base
    const third = bases[(i + 2) % bases.length] as Base
    const text = joined([
      'Here is what the week brought, and what to look out for in the days to come.',
      base[0] as string,
      other.base[0] as string,
      other.base[4] as string,
      third.base[1] as string,
      LOCAL[i % LOCAL.length] as string,
    ])
    return { id: `${name}-roundup`, family: `${name}-roundup`, made: 'roundup', text }
  })
}

const TOWNS = 'Adler Borrow Cask Dunmore Eland Farrow Grist Holm Ister Jarrow Kelm Larch Morrow Nettle Orrell Parrish'.split(' ')
const NAMES = 'Abel Brandt Corr Dietz Ewing Falk Garde Hesse Irving Jonas Kramer Lund Maier Nagel Oster Prior'.split(' ')

/** Stories of one pattern with other facts: none is a copy of another. */
function templates(shift: number): Labelled[] {
  const pick = (list: readonly string[], i: number): string => list[(i * 7 + shift) % list.length] as string
  const n = (i: number, from: number, step: number): number => from + ((i * step + shift) % 89)
  const patterns: Record<string, (i: number) => string> = {
    weather: (i) =>
      `It will be dry in ${pick(TOWNS, i)} on Tuesday with a light wind from the west, the weather office said. Temperatures will reach ${n(i, 4, 3)} degrees in the afternoon and fall to ${n(i, 1, 5)} by night. The chance of rain is ${n(i, 3, 11)} percent. Drivers on the road to ${pick(TOWNS, i + 3)} should look out for fog in the early hours, and the river stands at ${n(i, 110, 13)} centimetres.`,
    market: (i) =>
      `Shares in ${pick(TOWNS, i)} closed ${i % 2 === 0 ? 'higher' : 'lower'} on Tuesday in thin trade, brokers said. The main index ended at ${n(i, 3000, 17)} points after touching ${n(i, 3100, 19)} in the morning. Turnover was ${n(i, 200, 7)} million. ${pick(NAMES, i)} Foods was the most active stock, moving ${n(i, 1, 3)} percent, ahead of ${pick(NAMES, i + 5)} Steel. The crown was quoted at ${n(i, 10, 9)} to the dollar.`,
    court: (i) =>
      `The magistrate in ${pick(TOWNS, i)} fined ${pick(NAMES, i)} ${pick(NAMES, i + 4)}, ${n(i, 19, 5)}, a total of ${n(i, 100, 23)} crowns on Tuesday for driving without insurance on the ring road. The defendant, of ${n(i, 2, 7)} ${pick(TOWNS, i + 6)} Street, pleaded guilty and asked for time to pay. Costs of ${n(i, 40, 3)} crowns were added.`,
    match: (i) =>
      `${pick(TOWNS, i)} beat ${pick(TOWNS, i + 2)} by ${n(i, 1, 1) % 7} goals to ${i % 3} at home on Saturday and moved up to place ${(i % 14) + 1} of the league. ${pick(NAMES, i)} scored in minute ${n(i, 2, 8)} and ${pick(NAMES, i + 3)} added another from the spot before ${n(i, 2000, 31)} spectators. Coach ${pick(NAMES, i + 9)} praised the spirit of his team.`,
    toll: (i) =>
      `Shelling killed ${(i % 11) + 2} people in the district of ${pick(TOWNS, i)} over the past day, the governor's office said. Another ${n(i, 5, 3)} were wounded and taken to hospital in ${pick(TOWNS, i + 5)}. ${n(i, 3, 5)} houses, a school and a power line were damaged. Crews were repairing the line, and people were asked to stay in shelters at night.`,
    alert: (i) => `BREAKING: Explosion heard near the main market in ${pick(TOWNS, i)}, witnesses say; police on their way.`,
  }
  return Object.entries(patterns).flatMap(([made, write]) =>
    TOWNS.map((_, i) => ({ id: `${made}-${i}`, family: `${made}-${i}`, made, text: write(i) })),
  )
}
