import type { ProgrammeRecord } from '../../record/programme/programme-record.ts'
import { useAsk } from './use-ask.ts'

export interface ProgrammeList {
  readonly understood: readonly string[]
  readonly programmes: readonly ProgrammeRecord[]
}

/** Names of programmes by id; the id until they are there. `wanted`: whether any is asked for. */
export function useProgrammeNames(wanted: boolean): (id: string) => string {
  const { data } = useAsk<ProgrammeList>('programme-list', {}, wanted)
  return (id) => data?.programmes.find((one) => one.id === id)?.name ?? id
}
