import { type Entry, getFileNameLowLevel, type ZipFile } from 'yauzl'
import type { Document } from '../document.ts'
import { type FaultCode, lost, noted } from '../fault.ts'
import { faultsOnly } from './batch.ts'
import { isBeside, isMedia, memberName } from './member-name.ts'
import type { ReadMember } from './read-tar.ts'
import { isSystemError, readEntry, type Spent } from './zip-member.ts'

export const MOST_MEMBERS = 100_000
/** All members together, those of archives within too, may inflate to so many times the archive, when that is more than a gigabyte. */
const MOST_TIMES = 100
const LEAST_TOTAL = 1_000_000_000
export const mostSpent = (fileSize: number): number => Math.max(LEAST_TOTAL, MOST_TIMES * fileSize)

/** How a zip file is opened: names undecoded and sizes unchecked, so that no member can end the reading of the others. */
export const ZIP_OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: false } as const

/** A zip file member by member, in the order of its directory. Closes it, also when the consumer stops. */
export async function* readZip(
  open: () => Promise<ZipFile>,
  name: string,
  readMember: ReadMember,
  spent: Spent,
): AsyncGenerator<Document, void, undefined> {
  let zip: ZipFile | null = null
  try {
    zip = await open()
    // What goes wrong after the last member was asked for would end the process.
    zip.on('error', () => {})
    yield* readMembers(zip, name, readMember, spent)
  } catch (error) {
    if (isSystemError(error)) throw error
    yield told(name, 'broken-archive', `the zip archive is broken (${String((error as Error).message).slice(0, 100)})`)
  } finally {
    zip?.close()
  }
}

async function* readMembers(zip: ZipFile, name: string, readMember: ReadMember, spent: Spent): AsyncGenerator<Document, void, undefined> {
  const most = mostSpent(zip.fileSize)
  let count = 0
  let media = 0
  for await (const entry of zip.eachEntry()) {
    const raw = nameOf(entry)
    if (isBeside(raw)) continue
    if (++count > MOST_MEMBERS) {
      yield told(name, 'too-large', `more than ${MOST_MEMBERS.toLocaleString('en')} members; the rest is not read`)
      break
    }
    if (isMedia(raw)) media++
    else yield* readEntry(zip, entry, `${name}!${memberName(raw)}`, readMember, spent)
    if (spent.bytes > most) {
      yield told(name, 'too-large', `its members inflate to more than ${Math.round(most / 1e9)} GB; the rest is not read`)
      break
    }
  }
  if (count === 0) yield told(name, 'no-items', 'there is no file in the archive')
  if (media > 0) yield faultsOnly(name, 'zip', [mediaSkipped(name, media)])
}

const nameOf = (entry: Entry): string => getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

const told = (name: string, code: FaultCode, why: string): Document => faultsOnly(name, 'zip', [lost(name, code, why)])

/** Files that nobody expects a story of. */
export const mediaSkipped = (name: string, count: number): ReturnType<typeof noted> =>
  noted(name, 'skipped', `${count} ${count === 1 ? 'picture, sound or the like is' : 'pictures, sounds and the like are'} passed over`)
