import { readFileSync } from 'node:fs'

/** The version of the package; a reading is reproducible under one version. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
