import { COMMON } from './stems.ts'

/**
 * A promise is unverifiable when its main verb names an endeavour, a stance or a degree and its words name no sum, number, day, place of
 * delivery or act by which a reader could tell whether it was done.
 */
const ENDEAVOUR =
  /^(?:(?:to |further |jointly |continue to |work to |do (?:everything|all|its|his|their|more|whatever)|fully |also |further )*)(?:strengthen|deepen|boost|enhance|improve|promote|foster|expand|step up|intensify|support|stand (?:by|with|firm)|back|work (?:together|closely|towards?|for|with)|cooperate|co-operate|collaborate|continue|strive|seek|try|explore|consider|pursue|encourage|maintain|develop|uphold|safeguard|defend|protect|respect|broaden|elevate|advance|push|play|remain|ensure|help|fight|combat|address|tackle|do |spare no|take (?:all|every|steps|measures|action)|increase (?:co|trade|ties)|coordinate|share (?:views|experience)|forge|build (?:trust|confidence|bridges|a better|stronger)|aim)\b/i
const CHECKABLE = new Set([
  'ratify',
  'sign',
  'free',
  'extradite',
  'deploy',
  'withdraw',
  'open',
  'vote',
  'publish',
  'close',
  'return',
  'appoint',
  'lift',
  'resolution',
  'bill',
  'law',
  'treaty',
  'candidate',
  'sanction',
  'referendum',
])

export interface Promised {
  readonly action: string
  readonly stems: readonly string[]
  readonly quantities: number
  readonly dated: boolean
}

/** Why what is promised cannot be checked, in words; null when it can. */
export function vagueness({ action, stems, quantities, dated }: Promised): string | null {
  if (quantities > 0 || stems.some((s) => CHECKABLE.has(s))) return null
  if (!ENDEAVOUR.test(action.trim())) return null
  const telling = stems.filter((s) => !COMMON.has(s))
  if (dated && telling.length >= 2) return null
  return 'its words name an endeavour and no sum, number or act by which one could tell that it was done'
}
