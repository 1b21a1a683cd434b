import { agreementIn } from '../pipeline/record/decide-agreement.ts'
import type { PathAgreement } from '../record/agreement/agreement.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { counted, lines, type Page, pageFor, told } from './page/page.ts'
import { withRecord } from './record-ports.ts'

export interface AgreementOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

/** Prints Krippendorff's alpha for each path on which people gave verdicts or corrections. */
export async function agreementCommand(options: AgreementOptions, io: Io): Promise<number> {
  const paths = await withRecord(options, io, agreementIn)
  const text = paths.length === 0 ? 'nobody judged a value yet; see chancery review\n' : agreementText(paths, pageFor(io))
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(paths, null, 2)}\n` : text)
  return 0
}

function agreementText(paths: readonly PathAgreement[], page: Page): string {
  return lines([
    ...told(
      0,
      "Krippendorff's alpha: 1 agrees in all, 0 no more than chance; in brackets where 95 of 100 resamples lie",
      page,
      page.paint.dim,
    ),
    ...paths.flatMap((path) => pathLines(path, page)),
  ])
}

function pathLines({ path, scale, alpha, reason, interval, percent, units, judged, coders }: PathAgreement, page: Page): string[] {
  const value = alpha === null ? '   -' : alpha.toFixed(2).padStart(4)
  const range = interval === null ? '' : ` [${interval[0].toFixed(2)}, ${interval[1].toFixed(2)}]`
  const same = percent === null ? '' : `, ${Math.round(percent * 100)} % of pairs equal`
  const of = `${scale}; ${counted(units, 'unit')} of ${judged} by two or more${same}; ${coders.join(', ')}`
  return [
    `${page.paint.bold(path.padEnd(24))} ${value}${range}`,
    ...told(4, reason === null ? of : `${reason}; ${of}`, page, page.paint.dim),
  ]
}
