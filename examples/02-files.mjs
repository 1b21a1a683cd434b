// Reads files of any format that Chancery knows, some stories at once, with one reader that is closed at the end.
import { readdir, readFile } from 'node:fs/promises'
import { makeReader, makeStory, parseWire } from 'chancery'

const folder = new URL('../samples/', import.meta.url)

async function* stories() {
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.txt')).sort()) {
    const { items, faults } = parseWire(await readFile(new URL(name, folder)), name)
    for (const fault of faults) console.error(`${fault.where}: ${fault.message}`)
    yield* items.map(makeStory)
  }
}

const reader = await makeReader({ threads: 2 })
let total = 0
for await (const { story, reports } of reader.readAll(stories())) {
  console.log(`${story.id}  ${reports.map((report) => report.type).join(' ')}`)
  total += reports.length
}
await reader.close()
if (total === 0) process.exitCode = 1
