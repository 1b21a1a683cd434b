import { beforeAll, describe, expect, it } from 'vitest'
import { briefOf } from '../../src/desk/brief/brief.ts'
import type { BriefAsked } from '../../src/desk/brief/brief-document.ts'
import { briefHtml } from '../../src/desk/brief/brief-html.ts'
import { briefMarkdown } from '../../src/desk/brief/brief-markdown.ts'
import { toldIn, toldOf } from '../../src/desk/brief/brief-told.ts'
import { parseWatch } from '../../src/desk/watch/watch.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { keep, type Told } from './keep.ts'

const FIRST: readonly Told[] = [
  {
    ...{ id: 'f1', published: '2026-05-04T09:00:00Z', source: 'Coast Mail' },
    text: 'MOMBASA, May 4 (Mail) - Gunmen killed three Indian engineers near Voi in Kenya on Monday, police said. Kenya promised on Monday to pay their families by May 9.',
  },
  {
    ...{ id: 'f2', published: '2026-05-05T09:00:00Z', source: 'Lake Post', version: 1 },
    text: 'KISUMU, May 5 (Post) - A bomb killed two guards at a depot in Kisumu in Kenya on Tuesday, a witness said.',
  },
]
const LATER: readonly Told[] = [
  {
    ...{ id: 'l1', published: '2026-05-06T09:00:00Z', source: 'Delhi Ledger' },
    text: 'NAIROBI, May 6 (Ledger) - The toll of the attack on Indian engineers near Voi in Kenya on Monday rose to five, police said on Wednesday. Gunmen killed five Indian engineers near Voi in Kenya on Monday.',
  },
  {
    ...{ id: 'f2', published: '2026-05-06T10:00:00Z', source: 'Lake Post', version: 2, title: 'KILL - Bomb at Kisumu depot' },
    text: 'Please kill the story headlined "Bomb at Kisumu depot". The account was wrong. No replacement story will follow.',
  },
  {
    ...{ id: 'l3', published: '2026-05-07T09:00:00Z', source: 'Coast Mail' },
    text: 'LAMU, May 7 (Mail) - Gunmen abducted six teachers in Lamu in Kenya on Thursday, police said.',
  },
]

let before: RecordStore
let after: RecordStore
beforeAll(async () => {
  before = await keep(FIRST)
  after = await keep([...FIRST, ...LATER])
}, 60_000)

const days = (from: string, to: string): BriefAsked => ({ filter: {}, from, to })
const lastBrief = async () => toldOf(await briefOf(before, days('2026-05-04', '2026-05-05')))

describe('since the last brief', () => {
  it('tells what is new, worse, withdrawn and overdue, then and now, each cited', async () => {
    const last = await lastBrief()
    expect(last.incidents).toHaveLength(2)
    const brief = await briefOf(after, { ...days('2026-05-06', '2026-05-12'), last })
    const { changes, incidents, sources } = brief
    expect(incidents.filter(({ id }) => changes?.fresh.includes(id)).map(({ kind }) => kind)).toEqual(['abduction'])
    const ways = new Map(changes?.incidents.map(({ way, says }) => [way, says.join('; ')]))
    expect(ways.get('worse')).toContain('killed: 3, now 5')
    expect(ways.get('withdrawn')).toContain('withdrawn')
    expect(changes?.promises.map(({ was, now }) => [was, now])).toEqual([['pending', 'overdue']])
    for (const { cited } of [...(changes?.incidents ?? []), ...(changes?.promises ?? [])]) {
      expect(cited).not.toBeNull()
      if (cited === null) continue
      expect((await after.story(cited.story))?.story.text.slice(...cited.span)).toBe(cited.words)
      expect(sources[cited.source - 1]?.key).toBe(cited.story)
    }
    for (const page of [briefMarkdown(brief), briefHtml(brief)]) {
      expect(page).toContain('Since the brief of 4 to 5 May 2026')
      expect(page).toContain('killed: 3, now 5')
    }
  })

  it('says so when nothing changed', async () => {
    const brief = await briefOf(before, { ...days('2026-05-04', '2026-05-05'), last: await lastBrief() })
    expect(brief.changes).toMatchObject({ fresh: [], incidents: [], promises: [] })
    expect(briefMarkdown(brief)).toContain('Nothing that it told has changed.')
  })

  it('takes the JSON of a brief and nothing else', async () => {
    const brief = await briefOf(before, days('2026-05-04', '2026-05-05'))
    expect(toldIn(JSON.parse(JSON.stringify(brief)), 'x')).toEqual(toldOf(brief))
    for (const json of [null, [], 'x', {}, { ...brief, incidents: [{ id: 3 }] }, { ...brief, from: 'yesterday' }])
      expect(() => toldIn(json, 'last.json')).toThrowError(expect.objectContaining({ code: 'USAGE', where: 'last.json' }))
  })
})

describe('a brief of a watch', () => {
  const area = { name: 'Voi depot', geometry: { type: 'Point', coordinates: [38.56, -3.4] }, km: 60, countries: ['KEN'] }
  const watch = parseWatch({ name: '<b>Depots</b>', areas: [area] }, 'watch')

  it('has what is near its areas, why, and nothing that is known to be elsewhere', async () => {
    const brief = await briefOf(after, { ...days('2026-05-01', '2026-05-31'), watch })
    expect(brief.incidents.map(({ because }) => because.join())).toEqual([expect.stringContaining('Voi depot')])
    expect(brief.total).toBe(1)
    expect(briefHtml(brief)).toContain('&lt;b&gt;Depots&lt;/b&gt;: brief of')
    expect(briefMarkdown(brief)).not.toContain('<b>')
  })

  it('lists apart what may be near', async () => {
    const text = 'NAIROBI, May 4 (Mail) - Gunmen killed two guards in Kenya on Monday, police said.'
    const store = await keep([{ id: 'm1', published: '2026-05-04T09:00:00Z', text }])
    const { incidents, maybe, totalMaybe } = await briefOf(store, { ...days('2026-05-01', '2026-05-31'), watch })
    expect([incidents, maybe.length, totalMaybe]).toEqual([[], 1, 1])
    expect(maybe[0]?.because.join()).toContain('may be near Voi depot')
  })
})
