import type { Decision } from '../../record/decision.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type { RecordReader } from '../../store/port.ts'
import { decisionsOn } from './decisions-on.ts'
import { noSuch } from './no-such.ts'
import { type Telling, tellingsOf, type WireTold, wiresOf } from './told-by.ts'

/** An incident with all that it rests on. */
export interface IncidentPage {
  readonly incident: IncidentRecord
  /** Stories that report it, by wire, the first to come out first. */
  readonly told: readonly WireTold[]
  /** Stories of what came of it. */
  readonly sequels: readonly Telling[]
  /** Stories that recall it as background. */
  readonly recalls: readonly Telling[]
  /** What people decided about it, oldest first, undone decisions and those that undid them too. */
  readonly decisions: readonly Decision[]
}

/** Throws ChanceryError NO_SUCH_ID. */
export async function incidentPage(reader: RecordReader, id: string): Promise<IncidentPage> {
  const [entry] = await reader.get('incident', [id])
  if (entry === undefined) throw noSuch('incident', id)
  const accounts = await reader.accountsOfItems('incident', [id])
  const tellings = (role: string): Promise<Telling[]> =>
    tellingsOf(
      reader,
      accounts.filter((account) => account.role === role),
    )
  return {
    incident: entry.doc,
    told: wiresOf(await tellings('news')),
    sequels: await tellings('sequel'),
    recalls: await tellings('recall'),
    decisions: await decisionsOn(reader, [id, ...accounts.map((account) => account.id)], entry.doc.decisions),
  }
}
