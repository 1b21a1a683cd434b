// Every report names its speaker, how sure the wording is, and whether the event took place at all.
import { read } from 'chancery'

const { story, reports } = await read(
  'The army said on Tuesday that rebels had killed six soldiers near Goma. The rebels denied attacking the town. ' +
    'The government plans to hold talks in Kinshasa next week.',
)
for (const { type, attribution, status, trigger } of reports) {
  const speaker = attribution.speaker?.name ?? 'the story itself'
  console.log(
    `${type.padEnd(8)} ${status.padEnd(12)} ${attribution.certainty.padEnd(8)} ${speaker}: "${story.text.slice(...trigger.span)}"`,
  )
}
if (reports.length === 0) process.exitCode = 1
