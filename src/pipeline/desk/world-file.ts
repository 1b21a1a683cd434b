import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type World, worldOf } from '../../desk/picture/world.ts'
import { ChanceryError } from '../../kit/errors.ts'

let held: Promise<World> | null = null

/** The borders of the world, from the package that has them; read once. Rejects with DATA_MISSING and DATA_BROKEN. */
export function loadWorld(): Promise<World> {
  held ??= readWorld()
  return held
}

async function readWorld(): Promise<World> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ChanceryError('DATA_MISSING', 'the map of the world is not there', { where: file, hint: 'install the program again', cause })
  })
  return worldOf(JSON.parse(text))
}
