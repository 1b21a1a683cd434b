import { asChanceryError } from '../kit/errors.ts'
import { loadActors } from '../knowledge/actors/actors.ts'
import { type KnownEntity, loadEntities, loadProgrammes } from '../knowledge/actors/actors-bodies.ts'
import { loadCountries } from '../knowledge/actors/actors-states.ts'
import { checkKnowledge as checkRows } from '../knowledge/check.ts'
import { faultLine } from '../knowledge/check-table.ts'
import { loadGazetteer } from '../knowledge/gazetteer/gazetteer.ts'
import { type Lexicon, loadLexicon, type Rule } from '../knowledge/lexicon.ts'
import { loadOntology, type Ontology } from '../knowledge/ontology.ts'
import { loadUserKnowledge } from '../knowledge/user/user-knowledge.ts'
import { EVENT_TYPES } from '../reading/schema.ts'

/** One part of the knowledge: how much is in it, and each thing that is wrong. */
export interface PartCheck {
  readonly part: 'actors' | 'gazetteer' | 'lexicon' | 'ontology' | 'rules' | 'rows' | 'own'
  readonly told: string
  readonly faults: readonly string[]
}

/** Types that are no PLOVER type: what the row tells of the event near it (docs/rules.md). */
const TIES = new Set(['NONE', 'OUTCOME'])

const FOLDERS = {
  actors: 'data/actors',
  gazetteer: 'data/places',
  lexicon: 'data/reading',
  ontology: 'data/ontology',
  rules: 'data/reading',
  rows: 'data',
  own: '--knowledge',
} as const

/** Loads each part of a data folder by itself and holds the parts against each other, so that one broken file hides no other fault. */
export function checkKnowledge(dataDir: string): PartCheck[] {
  const ontology = attempt(
    'ontology',
    () => loadOntology(dataDir),
    (o) => `${EVENT_TYPES.filter((type) => o.type(type)).length} types`,
  )
  const lexicon = attempt(
    'lexicon',
    () => loadLexicon(dataDir),
    (l) => `${new Set(l.rules.flatMap((r) => r.heads)).size} words, ${l.rules.length} rules`,
  )
  const actors = attempt(
    'actors',
    () => loadActors(dataDir) && loadEntities(dataDir),
    (entities) => tellActors(entities, loadProgrammes(dataDir).length, loadCountries(dataDir).size),
  )
  const gazetteer = attempt(
    'gazetteer',
    () => loadGazetteer(dataDir),
    (g) => `${g.size} places`,
  )
  const parts = [ontology.check, lexicon.check, actors.check, gazetteer.check, rowsPart(dataDir)]
  return lexicon.loaded && ontology.loaded ? [...parts, checkRules(lexicon.loaded, ontology.loaded)] : parts
}

function tellActors(entities: readonly KnownEntity[], programmes: number, states: number): string {
  const people = entities.filter((entity) => entity.kind === 'person')
  const names = new Set(people.map((person) => person.id)).size
  return `${states} states, ${names} people in ${people.length} offices, ${entities.length - people.length} bodies, ${programmes} programmes`
}

/** The tables that a user brings: how much of them is loaded, and each line that is left out. */
export function checkUserKnowledge(dir: string, dataDir: string): PartCheck {
  const { loaded, check } = attempt(
    'own',
    () => loadUserKnowledge(dir, dataDir),
    ({ entities, agents, rules }) => `${entities.length} actors, ${agents.length} agents, ${rules.length} rules`,
  )
  const faults = loaded?.faults.map(faultLine) ?? []
  return { ...check, faults: [...check.faults, ...faults] }
}

/** Each row of the tables by itself: columns, codes, sectors, sources, names that stand twice. */
function rowsPart(dataDir: string): PartCheck {
  const faults = checkRows(dataDir).map(({ file, line, message }) => `${file}:${line}: ${message}`)
  return { part: 'rows', told: faults.length === 0 ? 'every row holds' : `${faults.length} rows do not hold`, faults }
}

function attempt<T>(
  part: PartCheck['part'],
  load: () => T,
  tell: (loaded: T) => string,
): { readonly loaded: T | null; readonly check: PartCheck } {
  try {
    const loaded = load()
    return { loaded, check: { part, told: tell(loaded), faults: [] } }
  } catch (thrown) {
    return { loaded: null, check: { part, told: 'does not load', faults: [asChanceryError(thrown, { where: FOLDERS[part] }).line] } }
  }
}

function checkRules(lexicon: Lexicon, ontology: Ontology): PartCheck {
  const seen = new Set<string>()
  const faults = lexicon.rules.flatMap((rule) => {
    const again = seen.has(rule.id)
    seen.add(rule.id)
    return [...(again ? ['the id is used twice'] : []), ...faultsOf(rule, lexicon, ontology)].map(
      (fault) => `rules.tsv: ${rule.id}: ${fault}`,
    )
  })
  const examples = lexicon.rules.filter((rule) => rule.example !== '' && rule.counter !== '').length
  return { part: 'rules', told: `${lexicon.rules.length} rules, ${examples} with example and counter-example`, faults }
}

function faultsOf(rule: Rule, lexicon: Lexicon, ontology: Ontology): string[] {
  const isType = (EVENT_TYPES as readonly string[]).includes(rule.type)
  const known = isType || TIES.has(rule.type) || lexicon.operators.has(rule.type)
  return [
    ...(known ? [] : [`${rule.type} is neither a PLOVER type nor an operator`]),
    ...(isType && rule.mode !== null && !ontology.hasMode(rule.type, rule.mode) ? [`${rule.type} has no mode ${rule.mode}`] : []),
    ...(rule.example === '' ? ['it has no example'] : []),
    ...(rule.heads.every((head) => head.includes('/')) ? [] : ['a head lacks its /v, /n or /a']),
  ]
}
