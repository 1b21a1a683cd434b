import { sayDays } from '../../kit/say.ts'
import type { IncidentChange, PromiseChange } from './brief-change-document.ts'
import type { Brief, BriefIncident } from './brief-document.ts'
import { headOf, tollWords } from './brief-words.ts'

const WAYS: Readonly<Record<IncidentChange['way'], string>> = {
  ...{ worse: 'Worse', surer: 'Surer', less: 'Told otherwise', withdrawn: 'Withdrawn', restored: 'Stands again' },
}

/** `Worse: attack, Voi, 4 May 2026: killed: 3, now 4` */
export function changeWords({ way, kind, place, start, says }: IncidentChange): string {
  const where = [kind, place, start === null ? null : sayDays(start, start)].filter((part) => part !== null).join(', ')
  return `${WAYS[way]}: ${where}: ${says.join('; ')}`
}

/** `New: Attack: Voi, KEN, 4 May 2026: 3 killed` */
export function freshWords(incident: BriefIncident): string {
  const tolls = incident.tolls.map(tollWords).join(', ')
  return `${incident.status === 'withdrawn' ? 'New, and withdrawn' : 'New'}: ${headOf(incident)}${tolls === '' ? '' : `: ${tolls}`}`
}

/** `Promise of Kenya: pending, now kept` */
export const promiseChangeWords = ({ promisers, was, now }: PromiseChange): string =>
  `Promise of ${promisers.length === 0 ? 'nobody named' : promisers.join(', ')}: ${was === null ? `${now}, not told before` : `${was}, now ${now}`}`

/** The head of what changed, and the line where nothing did; null where no last brief was given. */
export function changesHead({ changes }: Brief): { readonly head: string; readonly none: string | null } | null {
  if (changes === null) return null
  const isSame = changes.fresh.length + changes.incidents.length + changes.promises.length === 0
  return { head: `Since the brief of ${sayDays(changes.from, changes.to)}`, none: isSame ? 'Nothing that it told has changed.' : null }
}
