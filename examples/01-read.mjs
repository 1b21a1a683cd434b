// Reads one text and prints who did what to whom.
import { read } from 'chancery'

const { reports } = await read({
  text: 'LAGOS, May 2 (Wire) - Police arrested 14 fishermen in Lagos on Friday after they blocked the road to the harbour.',
  published: '2025-05-02',
})

const names = (actors) => actors.map((actor) => `${actor.name} (${actor.country ?? 'unknown'})`).join(', ')
for (const { type, mode, actors, recipients, date, place } of reports) {
  console.log([type, mode ?? '', names(actors), '->', names(recipients), date?.start ?? '', place?.name ?? ''].join(' '))
}
if (reports.length === 0) process.exitCode = 1
