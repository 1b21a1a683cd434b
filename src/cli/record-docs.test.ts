import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../tests/support/readers.ts'
import { runShown, shownCommands } from '../../tests/support/shown-commands.ts'

const home = mkdtempSync(join(tmpdir(), 'record-docs-'))
afterAll(() => rmSync(home, { recursive: true }))
const env = { CHANCERY_HOME: home, COLUMNS: '100' }
const shown = shownCommands(readFileSync(new URL('docs/record.md', ROOT), 'utf8'))

describe('docs/record.md', () => {
  it('shows a tour, which begins with the import', () => {
    expect(shown.length).toBeGreaterThan(9)
    expect(shown[0]?.command).toBe('chancery import samples/record/corridor.jsonl')
  })

  // Changed output is pasted by `node scripts/check-docs.mjs --write`.
  for (const { command, pasted } of shown)
    it(command, async () => expect(await runShown(command, env)).toBe(pasted), 180_000)
})
