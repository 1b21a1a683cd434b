import { readFile } from 'node:fs/promises'
import { ChanceryError } from '../kit/errors.ts'
import { openersOf } from './viterbi.ts'

/** The label sets of the heads, in the order of their outputs (`labels.json`). */
export interface Labels {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly deprel: readonly string[]
  /** BIO tags of names. */
  readonly names: readonly string[]
  readonly nameOpeners: Int32Array
}

/** Reads `labels.json`. Throws ChanceryError WEIGHTS_BROKEN when it is no such file. */
export async function readLabels(file: URL): Promise<Labels> {
  const found = await parse(file)
  const list = (key: string): string[] => {
    const value = found[key]
    if (Array.isArray(value) && value.every((label) => typeof label === 'string')) return value
    throw new ChanceryError('WEIGHTS_BROKEN', `labels.json has no list "${key}"`)
  }
  const names = list('names').map((tag) => tag.replace('organisation', 'organization'))
  return {
    upos: list('upos'),
    xpos: list('xpos'),
    deprel: list('deprel'),
    names,
    nameOpeners: openersOf(names),
  }
}

async function parse(file: URL): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch (cause) {
    throw new ChanceryError('WEIGHTS_BROKEN', 'labels.json is not readable JSON', { cause })
  }
  throw new ChanceryError('WEIGHTS_BROKEN', 'labels.json is no object')
}
