import { expect, it } from 'vitest'
import { rulesFor } from './robots-rules.ts'

it('keeps what speaks to the agent or to all, and how agents share rules', () => {
  const text =
    '\ufeffUser-Agent: Other\nUser-agent: Chancery/2 # us\nDisallow: /drafts\n\nUser-agent: elsewhere\nDisallow: /\nUser-agent: *\nAllow: /a**b\n'
  expect(rulesFor(text, 'chancery').split('\n')).toEqual(['user-agent: chancery', 'disallow: /drafts', 'user-agent: *', 'allow: /a*b'])
})

it('stays small whatever the file holds', () => {
  const agents = Array.from({ length: 20_000 }, () => 'user-agent: *').join('\n')
  const rules = Array.from({ length: 20_000 }, (_, i) => `disallow: /${i}`).join('\n')
  expect(rulesFor(`${agents}\n${rules}`, 'chancery').match(/user-agent/g)).toHaveLength(1)
  expect(rulesFor(`user-agent: *\n${rules}`, 'chancery').length).toBeLessThan(200_000)
})
