import { type ActorIndex, loadActors } from './actors.ts'
import { type Gazetteer, loadGazetteer } from './gazetteer.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { loadOntology, type Ontology } from './ontology.ts'

/** All that Chancery knows before it reads. Each part is loaded from readable files under `data/`. */
export interface Knowledge {
  readonly actors: ActorIndex
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  readonly ontology: Ontology
}

/** Loads everything from a data folder. Throws ChanceryError DATA_MISSING or DATA_BROKEN, naming file and line. */
export function loadKnowledge(dataDir: string): Knowledge {
  return {
    actors: loadActors(dataDir),
    gazetteer: loadGazetteer(dataDir),
    lexicon: loadLexicon(dataDir),
    ontology: loadOntology(dataDir),
  }
}
