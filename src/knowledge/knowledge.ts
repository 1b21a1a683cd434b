import type { ActorIndex } from './actors.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Lexicon } from './lexicon.ts'
import type { Ontology } from './ontology.ts'

/** All that Chancery knows before it reads. Each part is loaded from readable files under `data/`. */
export interface Knowledge {
  readonly actors: ActorIndex
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  readonly ontology: Ontology
}
