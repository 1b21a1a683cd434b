import { ChanceryError } from '../../kit/errors.ts'
import { byVersion } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'

/** What an id leads to. */
export interface FoundItem {
  readonly kind: 'incident' | 'report' | 'story' | 'commitment' | 'programme'
  readonly id: string
  /** How the id that was asked leads there, in words; null when it is its own. */
  readonly via: string | null
}

/**
 * The item of an id: of an incident, commitment, report, story (its key or the id that its source gave it) or programme, or of one
 * story's account of an incident or commitment. Throws ChanceryError NO_SUCH_ID.
 */
export async function findItem(reader: RecordReader, id: string): Promise<FoundItem> {
  for (const kind of ['incident', 'report', 'story', 'commitment'] as const)
    if ((await reader.get(kind, [id])).length > 0) return { kind, id, via: null }
  return (await byAccount(reader, id)) ?? (await byProgramme(reader, id)) ?? (await bySource(reader, id)) ?? none(id)
}

async function byAccount(reader: RecordReader, id: string): Promise<FoundItem | null> {
  for (const kind of ['incident', 'commitment'] as const) {
    const [account] = await reader.accounts(kind, [id])
    if (account === undefined) continue
    if (account.item !== null) return { kind, id: account.item, via: `${id} is the account of it in story ${account.story}` }
    return {
      kind: 'story',
      id: account.story,
      via: `${id} is an account in this story of a ${kind} that the record does not have (${account.role})`,
    }
  }
  return null
}

async function byProgramme(reader: RecordReader, id: string): Promise<FoundItem | null> {
  const [mention] = await reader.get('programme', [id])
  if (mention !== undefined)
    return { kind: 'programme', id: mention.doc.programme.id, via: `${id} is how story ${mention.doc.story} tells of it` }
  const { entries } = await reader.find({ kind: 'programme', filter: { programmes: [id] }, size: 1 })
  return entries.length > 0 ? { kind: 'programme', id, via: null } : null
}

/** By the id of the source: of several versions the one that counts, else the newest that is no mere notice of a kill. */
async function bySource(reader: RecordReader, id: string): Promise<FoundItem | null> {
  const cards = await reader.storiesOfId(id)
  if (cards.length === 0) return null
  const chains = [...new Set(cards.map(({ chain }) => chain))]
  const told = cards.filter(({ version }) => version?.kind !== 'kill')
  const best = cards.find(({ state }) => state === 'current') ?? told.toSorted(byVersion).at(-1) ?? cards[0]
  if (best === undefined) return null
  const others = cards.filter(({ chain }) => chain !== best.chain).map(({ key }) => key)
  const also = chains.length > 1 ? `; other sources gave it to ${others.join(', ')}` : ''
  return { kind: 'story', id: best.key, via: `${id} is the id that its source gave it${also}` }
}

function none(id: string): never {
  throw new ChanceryError('NO_SUCH_ID', `nothing in the record has the id ${id}`, { hint: 'take an id from chancery find' })
}
