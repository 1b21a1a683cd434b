import { readFile } from 'node:fs/promises'
import { FIELD_OF, type FilterWords, type WordField } from '../desk/filter/filter-words.ts'
import type { GivenWatch } from '../desk/watch/given-watch.ts'
import { shownWatch } from '../desk/watch/shown-watch.ts'
import { ChanceryError } from '../kit/errors.ts'
import { addWatch } from '../pipeline/desk/watches.ts'
import { makeSecrets } from '../pipeline/desk/webhook-secrets.ts'
import { openingFault } from './documents.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import { type FilterOptions, openBooks } from './filter-options.ts'
import type { Io } from './io.ts'
import { pageFor } from './page/page.ts'
import { watchText } from './page/watch.ts'
import { withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface AddOptions extends FilterOptions, HomeOptions {
  readonly area?: readonly string[]
  readonly km: number
  readonly webhook?: readonly string[]
  readonly mail?: readonly string[]
  readonly send: string
  readonly by?: string
  readonly format: 'text' | 'json'
}

interface Asked {
  readonly name: string
  readonly text: string | undefined
}

/** Keeps a new watch. A secret that is made for a webhook is told once, on standard output. */
export async function addCommand(asked: Asked, options: AddOptions, io: Io): Promise<number> {
  const made = makeSecrets()
  const owner = options.by ?? io.env.CHANCERY_USER ?? 'desk'
  const fromFile = asked.name.endsWith('.json')
  const given = fromFile ? await ofFile(asked, options) : await ofOptions(asked, options)
  const books = await openBooks(options)
  const { kept, understood } = await withRecord(options, io, (store) =>
    addWatch(given, fromFile ? asked.name : 'watch', { store, books, owner, changed: io.clock(), secret: made.secret }),
  )
  const secrets = made.of(kept.channels)
  await tellUnderstood(understood, io)
  const shown = shownWatch(kept, true)
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify({ ...shown, understood, made: secrets }, null, 2)}\n`)
  else {
    const told = secrets.map(({ url, secret: one }) => `secret of ${url}, told this once: ${one}\n`).join('')
    await io.stdout.write(`${watchText(shown, pageFor(io))}${told}`)
  }
  return 0
}

/** A watch by itself, or with its channels: what `chancery watch show --format json` prints, without what the desk says of it. */
async function ofFile({ name, text }: Asked, options: AddOptions): Promise<GivenWatch> {
  const json = (await readJson(name)) as Partial<GivenWatch> | null
  if (text !== undefined || Object.keys(wordsOf(options)).length > 0)
    throw new ChanceryError('USAGE', 'a file has its conditions in itself', { where: name, hint: 'leave out conditions and words' })
  const isWhole = typeof json === 'object' && json !== null && 'watch' in json
  const { watch, channels, send } = isWhole ? json : { watch: json, channels: undefined, send: undefined }
  const others = channelsOf(options)
  return {
    watch,
    ...(others.length > 0 ? { channels: others } : channels === undefined ? {} : { channels }),
    send: send ?? options.send,
    ...(await areasIn(options)),
  }
}

async function ofOptions({ name, text }: Asked, options: AddOptions): Promise<GivenWatch> {
  return {
    watch: { name },
    words: wordsOf(options),
    ...(text === undefined ? {} : { text }),
    channels: channelsOf(options),
    send: options.send,
    ...(await areasIn(options)),
  }
}

const wordsOf = (options: AddOptions): FilterWords =>
  Object.fromEntries(
    (Object.keys(FIELD_OF) as WordField[]).flatMap((field) => (options[field] === undefined ? [] : [[field, options[field]]])),
  )

const channelsOf = ({ webhook = [], mail = [] }: AddOptions): readonly object[] => [
  ...webhook.map((url) => ({ kind: 'webhook', url })),
  ...mail.map((to) => ({ kind: 'mail', to })),
]

/** All files as one collection. */
async function areasIn({ area = [], km }: AddOptions): Promise<Pick<GivenWatch, 'geojson' | 'km'>> {
  if (area.length === 0) return {}
  const features: unknown[] = []
  for (const file of area) {
    const json = (await readJson(file)) as { type?: unknown; features?: unknown } | null
    if (json?.type === 'FeatureCollection' && Array.isArray(json.features)) features.push(...json.features)
    else features.push(json?.type === 'Feature' ? json : { type: 'Feature', geometry: json, properties: {} })
  }
  return { geojson: { type: 'FeatureCollection', features }, km }
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((thrown) => {
    throw openingFault(thrown, path)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new ChanceryError('USAGE', 'it is no JSON', { where: path, hint: 'give one JSON object' })
  }
}
