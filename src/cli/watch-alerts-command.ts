import type { KeptAlert, Sending } from '../desk/alert/kept-alert.ts'
import { watchOf } from '../desk/watch/shelf-watches.ts'
import { alertsPage } from '../pipeline/desk/alerts/alerts-page.ts'
import type { Io } from './io.ts'
import { lines, type Page, pageFor, sayWhen, told } from './page/page.ts'
import { withRecord } from './record-ports.ts'
import type { WatchOptions } from './watch-command.ts'

export interface AlertsOptions extends WatchOptions {
  readonly size: number
  readonly after?: string
}

/** The log of the alerts of a watch: what was sent where, and why. */
export async function alertsCommand(id: string, { size, after, ...options }: AlertsOptions, io: Io): Promise<number> {
  const { alerts, next } = await withRecord(options, io, async (store) => {
    await watchOf(store, id)
    return alertsPage(store, id, { size, after: after ?? null })
  })
  const page = pageFor(io)
  const text = (): string =>
    lines([
      ...(alerts.length === 0 ? ['no alerts'] : alerts.flatMap((one) => alertLines(one, page))),
      ...(next === null ? [] : ['', ...told(0, `for the next ones add --after ${next}`, page, page.paint.dim)]),
    ])
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify({ alerts, next }, null, 2)}\n` : text())
  return 0
}

function alertLines({ entry, message, sends }: KeptAlert, page: Page): string[] {
  const { dim } = page.paint
  return [
    ...told(0, `${sayWhen(entry.at)} ${message.kind}: ${message.title}`, page),
    ...told(2, `incident ${entry.incident} · ${entry.why.join('; ')}`, page, dim),
    ...sends.flatMap((one) => told(2, sendingWords(one), page, dim)),
  ]
}

function sendingWords({ to, state, due, sent, error }: Sending): string {
  const when = state === 'sent' ? ` ${sayWhen(sent)}` : due === null ? '' : `, next try ${sayWhen(due)}`
  return `${to.kind === 'mail' ? to.to : to.url}: ${state}${when}${error === null ? '' : ` (${error})`}`
}
