import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asChanceryError, ChanceryError } from '../kit/errors.ts'
import type { Reader, ReaderOptions } from './reader.ts'
import { VERSION } from './version.ts'

/** One thing that reading needs, and whether it is as it should be. */
export interface Check {
  readonly name: 'node' | 'version' | 'weights' | 'runtime' | 'reader' | 'reading'
  readonly ok: boolean
  /** What was found, or what is wrong and what to do. */
  readonly told: string
}

const WEIGHTS = new URL('../../weights/reader', import.meta.url)
const SAMPLE = 'NAIROBI, March 4 (Test) - Police arrested two men in Nairobi on Tuesday, a spokesman said.'

/** Checks the installation step by step; a step that fails does not stop those that do not need it. */
export async function* checkInstallation(options: ReaderOptions, now: () => number): AsyncGenerator<Check, void, undefined> {
  const major = Number(process.versions.node.split('.')[0])
  yield { name: 'node', ok: major >= 20, told: `Node ${process.versions.node}${major >= 20 ? '' : ' is too old; use Node 20 or newer'}` }
  yield { name: 'version', ok: true, told: `chancery ${VERSION} on ${process.platform}-${process.arch}` }
  yield await check('weights', () => weighWeights(folderOf(options.weights ?? WEIGHTS)))
  yield await check('runtime', loadRuntime)

  const start = now()
  let reader: Reader | undefined
  yield await check('reader', async () => {
    const { makeReader } = await import('./reader.ts')
    reader = await makeReader(options)
    return `model and knowledge loaded in ${Math.round(now() - start)} ms`
  })
  if (reader === undefined) return
  const opened = reader
  yield await check('reading', () => readSample(opened, now))
  await opened.close()
}

async function check(name: Check['name'], test: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, told: await test() }
  } catch (thrown) {
    return { name, ok: false, told: asChanceryError(thrown).line }
  }
}

async function readSample(reader: Reader, now: () => number): Promise<string> {
  const start = now()
  const reading = await reader.read({ text: SAMPLE })
  return `one sentence in ${Math.round(now() - start)} ms, ${reading.reports.length} report(s)`
}

const folderOf = (folder: string | URL): string => (typeof folder === 'string' ? folder : fileURLToPath(folder))

/** `model.onnx 20.9 MB sha256 0a1b...`, for each file of weights. */
async function weighWeights(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => [])
  const models = names.filter((name) => name.endsWith('.onnx')).sort()
  if (models.length === 0)
    throw new ChanceryError('WEIGHTS_MISSING', 'no *.onnx file', { where: folder, hint: 'install the package again' })
  const told = await Promise.all(models.map((name) => weighFile(join(folder, name), name)))
  return told.join(', ')
}

async function weighFile(path: string, name: string): Promise<string> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return `${name} ${(bytes / 1e6).toFixed(1)} MB sha256 ${hash.digest('hex').slice(0, 16)}`
}

async function loadRuntime(): Promise<string> {
  try {
    const runtime = await import('onnxruntime-node')
    return `onnxruntime-node ${runtime.env.versions.node ?? runtime.env.versions.common} loads`
  } catch (thrown) {
    throw new ChanceryError('RUNTIME_MISSING', 'onnxruntime-node does not load', { hint: 'run npm ci on this machine', cause: thrown })
  }
}
