import { describe, expect, it } from 'vitest'
import { isRefusal, readUrl } from './read-url.ts'

const reason = (written: string, allowPrivate = false): string => {
  const read = readUrl(written, allowPrivate)
  return isRefusal(read) ? read.reason : 'none'
}

describe('an address is read', () => {
  it.each(['https://news.example/feed', 'http://news.example:8081/feed?x=1', 'HTTPS://NEWS.example', 'http://8.8.8.8/'])(
    '%s is asked',
    (written) => {
      expect(reason(written)).toBe('none')
    },
  )

  it.each([
    '',
    'feed.xml',
    'file:///etc/hosts',
    'ftp://news.example/',
    'javascript:1',
    'data:text/xml,<rss/>',
    'http://',
    'http://a b/',
    'gopher://x/',
  ])('%j is refused', (written) => {
    expect(reason(written)).toBe('bad-address')
  })

  it.each([
    'http://127.0.0.1:5432/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://127.1/',
  ])('%s is this machine, however written', (written) => {
    expect(reason(written)).toBe('private-address')
    expect(reason(written, true)).toBe('none')
  })

  it('refuses a user and password with a hint that does not repeat them', () => {
    const read = readUrl('https://mira:tram99@news.example/', false)
    expect(read).toMatchObject({ reason: 'bad-address' })
    expect(JSON.stringify(read)).toContain('environment variable')
    expect(JSON.stringify(read)).not.toContain('tram99')
  })

  it('leaves the fragment out and reads a relative target against its base', () => {
    const read = readUrl('../b#top', false, new URL('https://news.example/x/a'))
    expect(String(read)).toBe('https://news.example/b')
  })

  it('says in one line why', () => {
    expect(readUrl('http://10.0.0.5/', false)).toMatchObject({
      message: expect.stringMatching(/^10\.0\.0\.5 is an address of a private network/),
    })
    expect(readUrl('file:///etc/hosts', false)).toMatchObject({ message: expect.stringContaining('only http and https') })
  })
})
