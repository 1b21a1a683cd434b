import type { CommitmentRecord, CommitmentStatus } from '../../record/commitment-record.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { Decision } from '../../record/decision.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { decisionsOn } from './decisions-on.ts'
import { noSuch } from './no-such.ts'
import { type Telling, tellingsOf } from './told-by.ts'

export interface CommitmentPage {
  readonly commitment: CommitmentRecord
  /** ISO day of asking, and the status on that day. */
  readonly today: string
  readonly status: CommitmentStatus
  /** Cards of the stories that the changes cite, by key. */
  readonly cards: Readonly<Record<string, StoryCard>>
  readonly told: readonly Telling[]
  readonly decisions: readonly Decision[]
}

/** `today`: ISO day. Throws ChanceryError NO_SUCH_ID. */
export async function commitmentPage(reader: RecordReader, id: string, today: string): Promise<CommitmentPage> {
  const [entry] = await reader.get('commitment', [id])
  if (entry === undefined) throw noSuch('commitment', id)
  const commitment = entry.doc
  const accounts = await reader.accountsOfItems('commitment', [id])
  const cited = [...new Set(commitment.changes.flatMap(({ cite }) => cite?.story ?? []))]
  const cards = Object.fromEntries((await reader.get('story', cited)).map(({ id: key, doc }) => [key, doc]))
  return {
    commitment,
    today,
    status: statusOn(commitment, today),
    cards,
    told: await tellingsOf(reader, accounts),
    decisions: await decisionsOn(reader, [id, ...accounts.map((account) => account.id)], commitment.decisions),
  }
}
