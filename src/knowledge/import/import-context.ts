import type { ActorIndex } from '../actors/actors.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Cameo } from './cameo.ts'

/** What an import needs to know of the package. */
export interface ImportContext {
  readonly actors: Pick<ActorIndex, 'country' | 'agent'>
  readonly lexicon: Pick<Lexicon, 'rulesOf'>
  readonly cameo: Cameo
  /** First names, in lower case. */
  isGivenName(word: string): boolean
  /** Take also what the package knows already. */
  readonly all: boolean
}
