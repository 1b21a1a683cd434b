import { sayFigure } from '../../kit/say.ts'
import type { CommitmentRecord } from '../../record/commitment-record.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { Entry } from '../../record/entry.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { RecordReader } from '../../store/port.ts'
import type { BriefChanges, IncidentChange, PromiseChange } from './brief-change-document.ts'
import type { Brief, BriefAsked, BriefIncident } from './brief-document.ts'
import { leadOf } from './brief-incidents.ts'
import type { BriefTold } from './brief-told.ts'
import type { CiteBook, Cited } from './cite-book.ts'

/** What this brief and the record have that the last brief told otherwise. */
export async function changesOf(
  reader: RecordReader,
  { to, last }: Pick<BriefAsked, 'to'> & { readonly last: BriefTold },
  brief: Pick<Brief, 'incidents' | 'promises' | 'overdue'>,
  book: CiteBook,
): Promise<BriefChanges> {
  const told = new Map(last.incidents.map((one) => [one.id, one]))
  const now = new Map<string, IncidentRecord>()
  for (const [id, { doc }] of await standing(reader, [...told.keys()])) now.set(id, doc)
  const heirs = new Set([...now.values()].map(({ id }) => id))
  const incidents: IncidentChange[] = []
  for (const then of told.values()) {
    const change = await incidentChange(reader, then, now.get(then.id) ?? null, book)
    if (change !== null) incidents.push(change)
  }
  return {
    from: last.from,
    to: last.to,
    fresh: brief.incidents.filter(({ id }) => !told.has(id) && !heirs.has(id)).map(({ id }) => id),
    incidents,
    promises: await promiseChanges(reader, { to, last }, brief, book),
  }
}

/** Incidents by the ids under which they were told: of one that was joined to another, that one. */
async function standing(reader: RecordReader, ids: readonly string[]): Promise<Map<string, Entry<'incident'>>> {
  const found = new Map((await reader.get('incident', ids)).map((entry) => [entry.id, entry]))
  const gone = ids.filter((id) => !found.has(id))
  const accounts = gone.length === 0 ? [] : await reader.accounts('incident', gone)
  const items = new Map(accounts.flatMap(({ id, item }) => (item === null ? [] : [[id, item] as const])))
  const heirs = new Map((await reader.get('incident', [...new Set(items.values())])).map((entry) => [entry.id, entry]))
  for (const [id, item] of items) {
    const heir = heirs.get(item)
    if (heir !== undefined) found.set(id, heir)
  }
  return found
}

type ThenTold = BriefTold['incidents'][number]

async function incidentChange(
  reader: RecordReader,
  then: ThenTold,
  now: IncidentRecord | null,
  book: CiteBook,
): Promise<IncidentChange | null> {
  const first = then.lead === null ? null : () => book.words(then.lead?.story ?? '', then.lead?.span ?? [0, 0])
  const bare = {
    id: now?.id ?? then.id,
    kind: now?.kind ?? 'incident',
    place: now?.place?.place.name ?? null,
    start: now?.date?.start ?? null,
  }
  if (now === null || now.status === 'withdrawn') {
    if (then.status === 'withdrawn') return null
    return { ...bare, way: 'withdrawn', says: [`${then.status}, now withdrawn: no story stands by it`], cited: (await first?.()) ?? null }
  }
  const tolls = tollChanges(then, now)
  const says = [...tolls.map(({ says }) => says), ...(then.status === now.status ? [] : [`${then.status}, now ${now.status}`])]
  if (says.length === 0) return null
  const cite = tolls[0]?.cite ?? null
  const cited = cite === null ? await lastWords(reader, now, book) : await book.words(cite.story, cite.span)
  return { ...bare, way: wayOf(then, now, tolls), says, cited: cited ?? (await leadOf(reader, now, book)) }
}

function wayOf(then: ThenTold, now: IncidentRecord, tolls: readonly TollChange[]): IncidentChange['way'] {
  if (then.status === 'withdrawn') return 'restored'
  if (tolls.some(({ isWorse }) => isWorse)) return 'worse'
  return then.status !== 'confirmed' && now.status === 'confirmed' ? 'surer' : 'less'
}

interface TollChange {
  readonly says: string
  readonly isWorse: boolean
  readonly cite: IncidentRecord['tolls'][number]['series'][number]['cite'] | null
}

function tollChanges(then: ThenTold, now: IncidentRecord): TollChange[] {
  const kinds = new Set([...then.tolls.map(({ kind }) => kind), ...now.tolls.map(({ kind }) => kind)])
  return [...kinds].flatMap((kind): TollChange[] => {
    const before = then.tolls.find((toll) => toll.kind === kind)
    const after = now.tolls.find((toll) => toll.kind === kind)
    if (before?.low === after?.low && before?.high === after?.high) return []
    const [was, is] = [before, after].map((toll) => (toll === undefined ? 'not told' : sayFigure(toll.low, toll.high)))
    const isWorse = (after?.low ?? 0) > (before?.low ?? 0) || ((after?.high ?? 0) > (before?.high ?? 0) && before !== undefined)
    const cite = after?.series.findLast(({ low, high }) => low === after.low && high === after.high)?.cite ?? after?.series.at(-1)?.cite
    return [{ says: `${kind}: ${was}, now ${is}`, isWorse, cite: cite ?? null }]
  })
}

/** The sentence of the account that came last. */
async function lastWords(reader: RecordReader, { accounts }: IncidentRecord, book: CiteBook): Promise<Cited | null> {
  const [account] = await reader.accounts('incident', accounts.slice(-1))
  const report = account?.reports[0]
  return report === undefined ? null : book.sentence(report)
}

async function promiseChanges(
  reader: RecordReader,
  { to, last }: { readonly to: string; readonly last: BriefTold },
  brief: Pick<Brief, 'promises' | 'overdue'>,
  book: CiteBook,
): Promise<PromiseChange[]> {
  const then = new Map([...last.promises, ...last.overdue].map(({ id, status }) => [id, status]))
  const changes: PromiseChange[] = []
  for (const { doc } of await reader.get('commitment', [...then.keys()])) {
    const now = statusOn(doc, to)
    const cite = citeOf(doc, to)
    const cited = now === then.get(doc.id) || cite === null ? null : await book.words(cite.story, cite.span)
    if (cited !== null)
      changes.push({
        id: doc.id,
        promisers: doc.promisers.map(({ name }) => name),
        action: doc.action,
        was: then.get(doc.id) ?? null,
        now,
        cited,
      })
  }
  const fresh = new Map([...brief.promises, ...brief.overdue].filter(({ id }) => !then.has(id)).map((one) => [one.id, one]))
  for (const { id, promisers, action, status, cited } of fresh.values())
    changes.push({ id, promisers, action, was: null, now: status, cited })
  return changes
}

const citeOf = ({ changes }: CommitmentRecord, to: string): NonNullable<CommitmentRecord['changes'][number]['cite']> | null =>
  (changes.findLast(({ cite, day }) => cite !== null && (day === null || day <= to)) ?? changes.find(({ cite }) => cite !== null))?.cite ??
  null

/** Incidents of the brief that are new since the last one. */
export const freshOf = ({ changes, incidents }: Pick<Brief, 'changes' | 'incidents'>): BriefIncident[] =>
  changes === null ? [] : incidents.filter(({ id }) => changes.fresh.includes(id))
