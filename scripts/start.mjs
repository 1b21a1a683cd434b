// npm start: installs and builds what is needed, then reads the sample stories and prints what it coded.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { exec, ROOT, setUp } from './setup.mjs'

setUp()
const samples = readdirSync(join(ROOT, 'samples'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
process.exit(exec(process.execPath, ['bin/chancery', 'read', ...samples.map((name) => join('samples', name))]).status)
