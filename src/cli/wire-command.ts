import { ChanceryError } from '../kit/errors.ts'
import type { Document } from '../wire/document.ts'
import { printed } from '../wire/print.ts'
import { documentsOf, type ReadOptions } from './documents.ts'
import type { WIRE_FORMATS } from './formats.ts'
import { sayFault } from './inputs.ts'
import type { Io } from './io.ts'
import { sanitise } from './sanitise.ts'

export interface WireOptions extends ReadOptions {
  readonly format: (typeof WIRE_FORMATS)[number]
}

/** Prints what each file holds before any coding: one document a line as JSON, or a summary for people. */
export async function wireCommand(files: readonly string[], options: WireOptions, io: Io): Promise<number> {
  if (files.length === 0) throw new ChanceryError('USAGE', 'nothing to parse', { hint: 'name a file, or - for standard input' })
  let failed = 0
  for await (const opened of documentsOf(files, io, options)) {
    if ('error' in opened) {
      await io.stderr.write(`chancery: ${sanitise(opened.error.line)}\n`)
      failed++
      continue
    }
    const { document } = opened
    await io.stdout.write(options.format === 'jsonl' ? `${JSON.stringify(printed(document))}\n` : summary(document))
    for (const fault of document.faults) {
      if (fault.lost) failed++
      await io.stderr.write(`chancery: ${sanitise(sayFault(fault))}\n`)
    }
  }
  return failed === 0 ? 0 : 1
}

function summary({ name, format, charset, feed, items }: Document): string {
  const head = [format ?? 'not read', charset?.name, feed?.title, `${items.length} ${items.length === 1 ? 'item' : 'items'}`]
  const lines = items.map(
    (item) => `  ${when(item.published).padEnd(16)}  ${sanitise(item.title ?? (item.text.slice(0, 80) || (item.url ?? '')))}`,
  )
  return `${[sanitise(`${name}: ${head.filter(Boolean).join(', ')}`), ...lines].join('\n')}\n`
}

const when = (published: string | null): string => published?.slice(0, 16).replace('T', ' ') ?? 'no date'
