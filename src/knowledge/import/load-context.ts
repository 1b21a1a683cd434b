import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadActors } from '../actors/actors.ts'
import { loadLexicon } from '../lexicon.ts'
import { knownCodes } from '../user/user-knowledge.ts'
import { loadCameo } from './cameo.ts'
import type { ImportContext } from './import-context.ts'

/** Loads what an import holds dictionaries against. Throws ChanceryError DATA_MISSING or DATA_BROKEN. */
export function importContext(dataDir: string, all: boolean): ImportContext {
  const names = givenNames(dataDir)
  return {
    actors: loadActors(dataDir),
    lexicon: loadLexicon(dataDir),
    cameo: loadCameo(dataDir, knownCodes(dataDir)),
    isGivenName: (word) => names.has(word),
    all,
  }
}

/** First names in lower case; none when the table is not there: then fewer entries are seen to be people. */
function givenNames(dataDir: string): ReadonlySet<string> {
  try {
    const lines = readFileSync(join(dataDir, 'language/coref-first-names.tsv'), 'utf8').split('\n')
    return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')[0] as string))
  } catch {
    return new Set()
  }
}
