// Output of any age can be checked: by the zod schema of the package, or by schema/reading.schema.json in another language.
import { readFile } from 'node:fs/promises'
import { read, readingSchema } from 'chancery'

const reading = await read('Norway pledged 20 million dollars to Malawi on Monday.')
const stored = JSON.parse(JSON.stringify(reading))
const { success } = readingSchema.safeParse(stored)
const spoiled = readingSchema.safeParse({ ...stored, reports: [{ type: 'WAR' }] })
const { $defs } = JSON.parse(await readFile(new URL('../schema/reading.schema.json', import.meta.url), 'utf8'))

console.log(`what was read fits: ${success}; what was spoiled fits: ${spoiled.success}`)
console.log(`the JSON Schema describes ${Object.keys($defs).join(', ')}`)
if (!success || spoiled.success) process.exitCode = 1
