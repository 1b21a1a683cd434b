import { webAddress } from '../../kit/web-address.ts'
import type { Entry } from '../../record/entry.ts'
import type { IncidentRecord, PartyFigure } from '../../record/incident-record.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'
import { headOf } from '../brief/brief-words.ts'
import { makeCiteBook } from '../brief/cite-book.ts'
import { placeInFull } from '../look/place-words.ts'
import { sayToll } from '../look/say-toll.ts'
import type { Alert } from '../watch/alert.ts'
import type { Watch } from '../watch/watch.ts'
import type { AlertMessage, AlertSource } from './alert-message.ts'
import { lineOf } from './line-of.ts'

const MOST_SOURCES = 5
const MOST_NAMES = 3
const LONGEST_TITLE = 300
const LONGEST_NAME = 80
const LONGEST_SENTENCE = 1_000

/** What is told in words. `at`: ISO instant of the decision. */
export interface AlertTold {
  readonly alert: Alert
  readonly incident: Entry<'incident'>
  readonly watch: Watch
  readonly at: string
}

/** Tells alerts in words, from the record as it is; what several watches are told of one incident is looked up once. */
export function makeAlertTeller(reader: RecordReader): (told: AlertTold) => Promise<AlertMessage> {
  const looked = new Map<string, Promise<AlertSource[]>>()
  const sources = (doc: IncidentRecord, isNew: boolean): Promise<AlertSource[]> => {
    const key = JSON.stringify([doc.id, isNew])
    const found = looked.get(key) ?? sourcesOf(reader, doc, isNew)
    looked.set(key, found)
    return found
  }
  return async ({ alert, incident: { doc }, watch, at }) => ({
    ...{ id: alert.id, watch: { id: watch.id, name: watch.name }, incident: alert.incident, kind: alert.kind, at },
    title: titleOf(doc),
    status: alert.told.status,
    statusWhy: alert.told.status === doc.status ? doc.statusWhy : 'the record no longer has it',
    why: alert.reasons.map(({ says }) => says),
    changes: alert.changes,
    sources: await sources(doc, alert.kind === 'new'),
    stories: doc.stories,
  })
}

/** `Bombing: near Witu, Lamu, KEN, 14 January 2025; by Al-Shabaab; against engineers; 9 killed` */
export function titleOf({ kind, date, place: figure, perpetrators, victims, targets, tolls }: IncidentRecord): string {
  const place = figure?.place ?? null
  const where = place === null ? null : placeInFull(place)
  const head = headOf({ kind, start: date?.start ?? null, end: date?.end ?? null, place: where, precision: place?.precision ?? null })
  const hit = namesOf([...victims, ...targets])
  const by = namesOf(perpetrators)
  const figures = tolls.map(sayToll).join(', ')
  return lineOf([head, by && `by ${by}`, hit && `against ${hit}`, figures].filter(Boolean).join('; '), LONGEST_TITLE)
}

function namesOf(parties: readonly PartyFigure[]): string {
  const names = [...new Set(parties.map(({ name }) => lineOf(name, LONGEST_NAME)))].filter((name) => name !== '')
  const more = names.length - MOST_NAMES
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ')
}

/** The stories that tell it first; of one that was told already also those that came last. */
async function sourcesOf(reader: RecordReader, { accounts: ids }: IncidentRecord, isNew: boolean): Promise<AlertSource[]> {
  const accounts = await reader.accounts(
    'incident',
    ids.length <= 2 * MOST_SOURCES ? ids : [...ids.slice(0, MOST_SOURCES), ...ids.slice(-MOST_SOURCES)],
  )
  const told = ids.flatMap((id) => accounts.find((account) => account.id === id) ?? [])
  const stories = [...new Map(told.toReversed().map((account) => [account.story, account])).values()].reverse()
  const most =
    stories.length <= MOST_SOURCES || isNew ? stories.slice(0, MOST_SOURCES) : [...stories.slice(0, 1), ...stories.slice(1 - MOST_SOURCES)]
  const book = makeCiteBook(reader)
  const sources: AlertSource[] = []
  for (const { story, reports } of most) {
    const cited = reports[0] === undefined ? null : await book.sentence(reports[0])
    const card = cited === null ? ((await reader.story(story))?.card ?? null) : (book.sources[cited.source - 1] ?? null)
    if (card !== null) sources.push(sourceOf(card, cited?.words ?? null))
  }
  return sources
}

const sourceOf = ({ key, title, publisher, published, url }: StoryCard, sentence: string | null): AlertSource => ({
  ...{ story: key, title, publisher, published, url: webAddress(url) },
  sentence: sentence === null ? null : lineOf(sentence, LONGEST_SENTENCE),
})
