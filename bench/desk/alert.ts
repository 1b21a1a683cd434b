import { hookServer } from '../../tests/support/hook-server.ts'

const STORIES = 6
const TOWNS = ['Garissa', 'Isiolo', 'Marsabit', 'Moyale', 'Lamu', 'Wajir', 'Mandera']
const LATE_MS = 30_000

/** Milliseconds from handing a story to the desk until its alert is at a webhook: the first story, then median and worst of the others. */
export async function timeAlerts(address: string): Promise<readonly [number, number, number]> {
  const hook = await hookServer()
  try {
    await send(`${address}/api/v1/watches`, {
      watch: { name: 'Bench', filter: { countries: ['KEN'] } },
      channels: [{ kind: 'webhook', url: `${hook.origin}/` }],
    })
    const times: number[] = []
    // Each town is in one story alone, so that an alert is known by its town.
    for (const [i, town] of TOWNS.slice(0, STORIES).entries()) {
      const day = new Date().toISOString()
      const start = performance.now()
      await send(`${address}/api/v1/stories`, {
        title: `Gunmen kill ${i + 2} in ${town}`,
        text: `${town.toUpperCase()}, Kenya - Gunmen killed ${i + 2} drivers in ${town} in Kenya on the day, police said.`,
        published: day,
      })
      const isThere = (): boolean => hook.calls.some(({ body }) => body.includes(town))
      while (!isThere() && performance.now() - start < LATE_MS) await new Promise((resolve) => setTimeout(resolve, 5))
      times.push(performance.now() - start)
    }
    const [first = 0, ...later] = times
    const sorted = later.toSorted((a, b) => a - b)
    return [first, sorted[Math.floor(later.length / 2)] ?? 0, sorted.at(-1) ?? 0]
  } finally {
    await hook.close()
  }
}

async function send(address: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', 'chancery-request': '1' }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
}
