// Runs every example as a user would and fails when one fails or prints nothing.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'
import { sideBySide, start } from './side-by-side.mjs'

setUp()
const names = readdirSync(join(ROOT, 'examples'))
  .filter((name) => name.endsWith('.mjs'))
  .sort()
let failed = 0
const runs = sideBySide(names, (name) => start(process.execPath, [join('examples', name)]))
for (const [i, name] of names.entries()) {
  const { ok, stdout, output } = await runs[i]
  const fine = ok && stdout.trim() !== ''
  if (!fine) failed++
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${name}${fine ? '' : `\n${output.trim() || 'it printed nothing'}`}`)
}
if (names.length < 6) console.log(`only ${names.length} examples were found`)
process.exit(failed === 0 && names.length >= 6 ? 0 : 1)
