import { folderNames, folderPath } from '../feeds/folder-path.ts'
import { type Feed, newFeed } from '../feeds/state.ts'
import { feedAt, typedAddress } from '../feeds/subscribe.ts'
import { ChanceryError } from '../kit/errors.ts'
import { counted } from '../kit/say.ts'
import { readSubscriptions } from '../store/folder/read-folder.ts'
import type { Document } from '../wire/document.ts'
import { writeOpml } from '../wire/formats/opml/write.ts'
import { documentsOf } from './documents.ts'
import { type HomeOptions, homeOf, tell, withStore } from './feeds-command-ports.ts'
import { sayFault } from './inputs.ts'
import type { Io } from './io.ts'

/** Subscribes to every feed of an OPML list; none is asked before the next pull. */
export async function feedsImportCommand(file: string, options: HomeOptions, io: Io): Promise<number> {
  const document = await opmlOf(file, io)
  const lost = document.faults.filter((fault) => fault.lost)
  for (const fault of document.faults) await tell(io, sayFault(fault))
  return withStore(options, io, async (store) => {
    const { feeds, added, known } = withList(store.feeds(), document, io.clock())
    if (added > 0) await store.setFeeds(feeds)
    await io.stdout.write(`${counted(added, 'feed')} added, ${known} already there\n`)
    return lost.length === 0 ? 0 : 1
  })
}

async function opmlOf(file: string, io: Io): Promise<Document> {
  for await (const opened of documentsOf([file], io)) {
    if ('error' in opened) throw opened.error
    if (opened.document.format === 'opml') return opened.document
  }
  throw new ChanceryError('USAGE', 'not an OPML list', { where: file, hint: 'export one from your feed reader' })
}

function withList(before: readonly Feed[], { items }: Document, now: string): { feeds: Feed[]; added: number; known: number } {
  const feeds = [...before]
  let known = 0
  for (const { url, title, categories } of items) {
    const address = url === null ? null : typedAddress(url)
    if (address === null) continue
    if (feedAt(feeds, address) !== undefined) known++
    else feeds.push(newFeed(address, now, { title, folder: folderPath(categories.filter((name) => !name.startsWith('/'))) }))
  }
  return { feeds, added: feeds.length - before.length, known }
}

/** Prints all subscriptions as OPML, folder by folder. */
export async function feedsExportCommand(options: HomeOptions, io: Io): Promise<number> {
  const byFolder = new Map<string, Feed[]>()
  for (const feed of await readSubscriptions(homeOf(options, io))) {
    const group = byFolder.get(feed.folder ?? '')
    if (group === undefined) byFolder.set(feed.folder ?? '', [feed])
    else group.push(feed)
  }
  const feeds = [...byFolder.values()].flat()
  const list = feeds.map(({ address, title, folder }) => ({
    title: title ?? address,
    url: address,
    site: null,
    folder: folderNames(folder),
  }))
  await io.stdout.write(writeOpml(list, 'Feeds of Chancery'))
  return 0
}
