import { capital } from '../parts/words.ts'

const NAMES: Readonly<Record<string, string>> = {
  kind: 'Kind',
  status: 'How sure',
  date: 'Day',
  place: 'Place',
  planned: 'Planned for',
  due: 'Due',
  made: 'Made',
  'attribution.certainty': 'How certain the words are',
  historic: 'Told as background',
}

/** What a path of a value is called: `Killed` of `tolls.killed`, `Country of who did it, 1` of `actors.0.country`. */
export function pathName(path: string): string {
  const known = NAMES[path]
  if (known !== undefined) return known
  const [root = '', at, field] = path.split('.')
  if (root === 'tolls' || root === 'counts') return capital(at ?? root)
  if (root === 'actors' || root === 'recipients' || root === 'promisers' || root === 'beneficiaries')
    return `${capital(field ?? 'entry')} of ${PARTIES[root]}${at === '0' ? '' : `, ${Number(at) + 1}`}`
  return capital(path)
}

const PARTIES: Readonly<Record<string, string>> = {
  actors: 'who did it',
  recipients: 'who suffered it',
  promisers: 'who promised',
  beneficiaries: 'who it was promised to',
}
