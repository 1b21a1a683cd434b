import { describe, expect, it } from 'vitest'
import { parseKeptWatch, type TakenBy, takeWatch } from './kept-watch.ts'
import { shownWatch } from './shown-watch.ts'

const SECRET = 'a-secret-of-24-letters-x'
const HOOK = { kind: 'webhook', url: 'https://hooks.example/a', secret: SECRET }
const MAIL = { kind: 'mail', to: 'desk.two+alerts@agency.example' }
const kept = (more: object = {}) => ({
  ...{ watch: { id: 'w', name: 'Kenya', filter: { countries: ['KEN'] } }, channels: [HOOK, MAIL], send: 'each', owner: 'Amina' },
  ...{ changed: '2026-03-04T06:00:00Z', ...more },
})
const by = (more: Partial<TakenBy> = {}): TakenBy => ({
  owner: 'Amina',
  changed: '2026-03-05T00:00:00Z',
  secret: () => 'made-by-the-desk',
  before: [],
  ...more,
})

describe('a kept watch', () => {
  it('is the same after it was written and read', () => {
    const parsed = parseKeptWatch(kept(), 'w')
    expect(parseKeptWatch(JSON.parse(JSON.stringify(parsed)), 'w')).toEqual(parsed)
    expect(parsed.channels).toEqual([HOOK, MAIL])
  })

  it.each([
    ['w', { more: 1 }],
    ['w.channels', { channels: {} }],
    ['w.channels', { channels: Array(21).fill(MAIL) }],
    ['w.channels[1]', { channels: [MAIL, MAIL] }],
    ['w.channels[0]', { channels: [{ kind: 'sms', to: '1' }] }],
    ['w.channels[0]', { channels: [{ ...MAIL, bcc: 'x@y.example' }] }],
    ['w.channels[0].secret', { channels: [{ kind: 'webhook', url: HOOK.url }] }],
    ['w.channels[0].secret', { channels: [{ ...HOOK, secret: 'with spaces in it, long enough' }] }],
    ['w.channels[0].url', { channels: [{ ...HOOK, url: 'javascript:alert(1)' }] }],
    ['w.channels[0].url', { channels: [{ ...HOOK, url: 'https://user@hooks.example/' }] }],
    ['w.channels[0].url', { channels: [{ ...HOOK, url: `https://hooks.example/${'x'.repeat(2000)}` }] }],
    ['w.send', { send: 'weekly' }],
    ['w.owner', { owner: ' ' }],
    ['w.changed', { changed: 'today' }],
    ['w.watch.filter', { watch: { name: 'x', filter: { colour: 'red' } } }],
  ])('is refused at %s', (where, more) => {
    expect(() => parseKeptWatch(kept(more), 'w')).toThrow(expect.objectContaining({ code: 'USAGE', where }))
  })

  it.each([
    'a@b@c.example',
    'a b@c.example',
    '<a@c.example>',
    'a@c.example\n',
    'a@-c.example',
    '.a@c.example',
    'a@',
    '@c',
    `${'x'.repeat(65)}@c.example`,
  ])('mails to one plain address, not to %j', (to) => {
    expect(() => parseKeptWatch(kept({ channels: [{ kind: 'mail', to }] }), 'w')).toThrow('no mail address')
  })

  it('is shown without secrets, and to readers without what lets one send', () => {
    const parsed = parseKeptWatch(kept(), 'w')
    expect(JSON.stringify([shownWatch(parsed), shownWatch(parsed, true)])).not.toContain(SECRET)
    expect(shownWatch(parsed).channels).toEqual([
      { kind: 'webhook', url: 'https://hooks.example/…' },
      { kind: 'mail', to: '…@agency.example' },
    ])
    expect(shownWatch(parsed, true).channels).toEqual([{ kind: 'webhook', url: HOOK.url }, MAIL])
  })

  it('that is handed in keeps secrets of before, and gets those that it lacks', () => {
    const given = {
      watch: { name: 'Kenya' },
      channels: [
        { kind: 'webhook', url: HOOK.url },
        { kind: 'webhook', url: 'https://hooks.example/b' },
      ],
    }
    const taken = takeWatch(given, 'w', by({ before: parseKeptWatch(kept(), 'w').channels }))
    expect(taken.channels.map((one) => one.kind === 'webhook' && one.secret)).toEqual([SECRET, 'made-by-the-desk'])
    expect([taken.owner, taken.changed, taken.send]).toEqual(['Amina', '2026-03-05T00:00:00Z', 'each'])
    expect(() => takeWatch({ ...given, owner: 'Mallory' }, 'w', by())).toThrow('has no owner')
  })
})
