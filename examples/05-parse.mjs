// The language part alone: words, tags, syntax, names and coreference, as CoNLL-U.
import { formatConllu, makeReader } from 'chancery'

const reader = await makeReader()
const doc = await reader.parse('Maria Lopez met the premier in Lima. She thanked him.')
console.log(formatConllu(doc))
for (const { referents } of doc.chains) console.log(referents.map(({ span }) => doc.text.slice(...span)).join(' = '))
await reader.close()
if (doc.sentences.length !== 2) process.exitCode = 1
