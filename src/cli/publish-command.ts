import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { checkFields } from '../desk/filter/kinds.ts'
import { type Section, storiesToPublish } from '../desk/publish/collect-stories.ts'
import { siteFiles } from '../desk/publish/site.ts'
import { ChanceryError } from '../kit/errors.ts'
import { counted } from '../kit/say.ts'
import { webAddress } from '../kit/web-address.ts'
import { writeSite } from '../pipeline/desk/write-site.ts'
import { filterSchema } from '../record/filter.ts'
import { type HomeOptions, tell } from './feeds-command-ports.ts'
import { type FilterOptions, filterOf } from './filter-options.ts'
import type { Io } from './io.ts'
import { withRecord } from './record-ports.ts'
import { tellUnderstood } from './understood.ts'

export interface PublishOptions extends FilterOptions, HomeOptions {
  readonly out: string
  readonly site?: string
  readonly title: string
  readonly sections?: string
}

/** Writes the stories that fit as a site of plain pages, with feeds where its address is known. */
export async function publishCommand(text: string | undefined, options: PublishOptions, io: Io): Promise<number> {
  const { out, site, title, sections: file, home: _, ...words } = options
  const address = site === undefined ? null : addressOf(site)
  const sections = file === undefined ? [] : await sectionsOf(file)
  const { filter, understood } = await filterOf(words, text, 'stories')
  const now = io.clock()
  const stories = await withRecord(options, io, (store) => storiesToPublish(store, { filter, sections, now }))
  await tellUnderstood(understood, io)
  const names = sections.map(({ name }) => name)
  const count = await writeSite(out, siteFiles({ title, address, sections: names, stories, now }))
  await io.stdout.write(`${counted(stories.length, 'story', 'stories')}, ${counted(count, 'file')}\n`)
  if (address === null) await tell(io, 'no feeds and no sitemap: they need the address of the site (--site URL)')
  return 0
}

function addressOf(site: string): string {
  const address = webAddress(site)
  if (address !== null && !/[?#]/.test(address)) return address.replace(/\/+$/, '')
  throw new ChanceryError('USAGE', 'no address of a site', { where: '--site', hint: 'give one such as https://news.example/wire' })
}

const MOST_SECTIONS = 100
const sectionsSchema = z.array(z.strictObject({ name: z.string().trim().min(1).max(100), filter: filterSchema })).max(MOST_SECTIONS)

/** Sections from a file: `[{"name": "Kenya", "filter": {"text": "kenya"}}]`. Rejects with FILE_UNREADABLE and USAGE. */
async function sectionsOf(file: string): Promise<readonly Section[]> {
  const unreadable = (cause: unknown): never => {
    throw new ChanceryError('FILE_UNREADABLE', 'no JSON can be read', { where: file, hint: 'give a list of {name, filter}', cause })
  }
  const text = await readFile(file, 'utf8').catch(unreadable)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (thrown) {
    return unreadable(thrown)
  }
  const checked = sectionsSchema.safeParse(json)
  if (!checked.success) {
    const { path, message } = checked.error.issues[0] ?? { path: [], message: 'no sections' }
    throw new ChanceryError('USAGE', message, { where: [file, ...path].join('.'), hint: 'give a list of {name, filter}' })
  }
  for (const [i, { filter }] of checked.data.entries()) checkFields('stories', filter, (field) => `${file}.${i}.filter.${field}`)
  return checked.data
}
