import { expect, it } from 'vitest'
import { findExportFormat } from '../../desk/export/export-formats.ts'
import { FORMATS, idOf } from './formats.ts'

it('offers formats that the desk writes, each once', () => {
  for (const { format, kind } of FORMATS) expect(findExportFormat(format, kind)).toMatchObject({ name: format, of: kind })
  expect(new Set(FORMATS.map(idOf)).size).toBe(FORMATS.length)
})
