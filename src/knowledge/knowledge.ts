import { type ActorIndex, loadActors } from './actors/actors.ts'
import type { Fault } from './check-table.ts'
import { type Gazetteer, loadGazetteer } from './gazetteer/gazetteer.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { loadOntology, type Ontology } from './ontology.ts'
import { loadUserKnowledge, NO_USER_KNOWLEDGE } from './user/user-knowledge.ts'

/** All that Chancery knows before it reads. Each part is loaded from readable files under `data/`. */
export interface Knowledge {
  readonly actors: ActorIndex
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  readonly ontology: Ontology
}

/**
 * Loads everything from a data folder, and what a user adds in a folder of their own, which wins. Throws ChanceryError DATA_MISSING or
 * DATA_BROKEN, naming file and line; rows of the user that do not hold are told and left out.
 */
export function loadKnowledge(dataDir: string, userDir: string | null = null, onFault: (fault: Fault) => void = () => {}): Knowledge {
  const user = userDir === null ? NO_USER_KNOWLEDGE : loadUserKnowledge(userDir, dataDir)
  user.faults.forEach(onFault)
  return {
    actors: loadActors(dataDir, user),
    gazetteer: loadGazetteer(dataDir, userDir),
    lexicon: loadLexicon(dataDir, user.rules),
    ontology: loadOntology(dataDir),
  }
}
