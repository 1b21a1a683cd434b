import { ChanceryError } from '../../kit/errors.ts'
import type { ExportSettings } from './export-format.ts'

/** Refuses chosen columns for a format that has its members fixed. Throws ChanceryError USAGE. */
export function fixedOnly(name: string, settings: ExportSettings): void {
  if (settings.columns === undefined) return
  throw new ChanceryError('USAGE', `${name} has no columns to choose`, { hint: 'leave out --columns, or take --format csv' })
}
