import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import { correction, joinOf, noteOn, splitOf, undoOf, verdict } from '../../record/decide/acts.ts'
import type { Target } from '../../record/decide/target.ts'
import type { Act } from '../../record/decision.ts'
import type { RecordWriter } from '../../store/port.ts'
import { findTarget, splitKey } from '../record/decide-find.ts'
import { placeNamed } from './place-named.ts'

/** What a person asks for, by ids as they stand in the record. A place may be given by its name. */
export type ActAsked =
  | { readonly verb: 'correct' | 'review'; readonly id: string; readonly path: string; readonly value: unknown }
  | { readonly verb: 'join'; readonly ids: readonly string[] }
  | { readonly verb: 'split'; readonly id: string; readonly apart: readonly string[] }
  | { readonly verb: 'note'; readonly id: string; readonly text: string }
  | { readonly verb: 'undo'; readonly decision: string }

/** The act that is asked for, from the record as it is. Throws ChanceryError USAGE, NO_SUCH_ID or NO_SUCH_PATH. */
export async function actOf(asked: ActAsked, writer: RecordWriter, gazetteer: () => Gazetteer): Promise<Act> {
  switch (asked.verb) {
    case 'correct':
    case 'review': {
      const { path, value } = asked
      const given = path === 'place' && typeof value === 'string' ? placeNamed(value, gazetteer()) : value
      const target = await findTarget(writer, asked.id)
      return asked.verb === 'correct' ? correction(target, path, given) : verdict(target, path, given)
    }
    case 'join': {
      const targets: Target[] = []
      for (const id of asked.ids) targets.push(await findTarget(writer, id))
      return joinOf(targets)
    }
    case 'split': {
      const target = await findTarget(writer, asked.id)
      const keys: string[] = []
      for (const one of asked.apart) keys.push(await splitKey(writer, target, one))
      return splitOf(target, keys)
    }
    case 'note':
      return noteOn(await findTarget(writer, asked.id), asked.text)
    case 'undo':
      return undoOf(asked.decision, await writer.decisions())
  }
}
