// Every value can be asked why: the words, the rule that decided and the rules that did not.
import { makeReader } from 'chancery'

const reader = await makeReader()
const reading = await reader.read('Students threw stones at the parliament in Tbilisi, and police detained nine of them.')
for (const { id, type } of reading.reports) {
  const { rule, words, lost } = await reader.why(reading, id)
  console.log(
    `${type} by ${rule?.id ?? 'no rule'}, from ${words.map(({ text }) => `"${text}"`).join(' ')}, ${lost.length} rules did not fit`,
  )
}
await reader.close()
if (reading.reports.length === 0) process.exitCode = 1
