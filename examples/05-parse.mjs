// The language part alone: words, tags, syntax, names and coreference, as CoNLL-U.
import { formatConllu, makeReader } from 'chancery'

const reader = await makeReader()
const doc = await reader.parse('Maria Lopez met the premier in Lima. She thanked him.')
console.log(formatConllu(doc))

const words = ({ first, last }) => doc.text.slice(doc.tokens[first].span[0], doc.tokens[last - 1].span[1])
for (const { referents } of doc.chains) console.log(referents.map(words).join(' = '))
await reader.close()
if (doc.sentences.length !== 2) process.exitCode = 1
