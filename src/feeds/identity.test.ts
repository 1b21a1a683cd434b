import { expect, test } from 'vitest'
import { bareItem, type Item } from '../wire/item.ts'
import { identify } from './identity.ts'

const LONG = 'Dockers at the port of Qasra walked out on Monday after talks on pay broke down, and forty ships wait in the roads outside. '

function item(title: string, over: Partial<Item> = {}): Item {
  return { ...bareItem(over.text ?? `${title}. ${LONG}`, 'feed:1'), title, ...over }
}

/** What each document in turn brings: `new`, `update` or `same` of each of its items. */
function verdicts(...documents: readonly (readonly Item[])[]): string[][] {
  let seen: ReturnType<typeof identify>['seen'] = []
  let reused = false
  return documents.map((items) => {
    const found = identify(items, seen, reused)
    seen = found.seen
    reused = found.guidsReused
    return found.items.map((i) => i.verdict)
  })
}

test('spelling of an address makes no new item', () => {
  const first = item('Port shut', { id: 'http://www.News.example/a/', url: 'http://news.example/a?utm_source=rss' })
  const again = item('Port shut', { id: 'https://news.example/a', url: 'https://WWW.news.example/a/?utm_campaign=x&utm_medium=feed' })
  expect(verdicts([first], [again])).toEqual([['new'], ['same']])
})

test('a parameter that names the page does make one', () => {
  const at = (n: number) => item(`Report ${n}`, { url: `https://news.example/story?id=${n}` })
  expect(verdicts([at(1)], [at(1), at(2)])).toEqual([['new'], ['same', 'new']])
})

test('four items with one link and two guids are four, and stay so when the guids go to https (F08)', () => {
  const four = (scheme: string) =>
    [1, 2, 3, 4].map((n) => item(`Bulletin ${n}`, { id: `${scheme}://news.example/g${n % 2}`, url: 'https://news.example/live' }))
  expect(verdicts(four('http'), four('https'))).toEqual([
    ['new', 'new', 'new', 'new'],
    ['same', 'same', 'same', 'same'],
  ])
})

test('guids that change while link and title stay make no new items, not even all at once', () => {
  const all = (run: number) =>
    Array.from({ length: 30 }, (_, n) => item(`Story ${n}`, { id: `${run}-${n}`, url: `https://n.example/${n}` }))
  const [first, second] = verdicts(all(1), all(2))
  expect(new Set(first)).toEqual(new Set(['new']))
  expect(new Set(second)).toEqual(new Set(['same']))
})

test('a site that moves, guids and links and all, brings nothing new', () => {
  const on = (host: string) => [1, 2].map((n) => item(`Story ${n}`, { id: `https://${host}/${n}`, url: `https://${host}/${n}` }))
  expect(verdicts(on('old.example'), on('new.example'))[1]).toEqual(['same', 'same'])
})

test('two guids with one link are two items', () => {
  const first = item('Clashes in Tarin', { id: 'a', url: 'https://n.example/live' })
  const second = item('Clashes in Tarin', { id: 'b', url: 'https://n.example/live', text: `Later: ${LONG}` })
  expect(verdicts([first], [second, first])).toEqual([['new'], ['new', 'same']])
})

test('without guids the link names the item, and a new headline is an update', () => {
  const with1 = item('Two hurt', { url: 'https://n.example/1' })
  const renamed = item('Three hurt', { url: 'https://n.example/1' })
  expect(verdicts([with1], [renamed])).toEqual([['new'], ['update']])
})

test('without guid and link the title and day name it; the next day is another item', () => {
  const on = (day: string, text: string) => item('Weather', { published: `${day}T06:00:00Z`, text })
  expect(verdicts([on('2026-03-02', 'Rain.')], [on('2026-03-02', 'Heavy rain.')], [on('2026-03-03', 'Sun.')])).toEqual([
    ['new'],
    ['update'],
    ['new'],
  ])
})

test('a link to the first page of the site names nothing', () => {
  const say = (title: string) => item(title, { url: 'https://n.example/' })
  expect(verdicts([say('One')], [say('Two')])).toEqual([['new'], ['new']])
})

test('guids that number the places of the list are not believed', () => {
  const list = (from: number) => [0, 1, 2, 3].map((n) => item(`Story ${from + n}`, { id: String(n), url: `https://n.example/${from + n}` }))
  expect(verdicts(list(0), list(3))).toEqual([
    ['new', 'new', 'new', 'new'],
    ['same', 'new', 'new', 'new'],
  ])
})

test('a story that is renamed with its link under one guid is an update', () => {
  const old = item('Talks fail', { id: 'p1', url: 'https://n.example/talks-fail' })
  const renamed = item('Talks resume', { id: 'p1', url: 'https://n.example/talks-resume' })
  const other = item('Other', { id: 'p2', url: 'https://n.example/other' })
  expect(verdicts([old, other], [renamed, other])).toEqual([
    ['new', 'new'],
    ['update', 'same'],
  ])
})

test('the versions of one guid are a chain in the order of their numbers; an old one that comes back changes nothing', () => {
  const v = (version: number, text: string) => item('Statement', { id: 'urn:x:1', version, text })
  expect(verdicts([v(2, 'Second text.'), v(1, 'First text.')], [v(1, 'First text.')], [v(3, 'Third text.')])).toEqual([
    ['new', 'update'],
    ['same'],
    ['update'],
  ])
})

test('a cancelled item with the same words is an update', () => {
  const live = item('Statement', { id: 'urn:x:1' })
  expect(verdicts([live], [{ ...live, status: 'canceled' }])).toEqual([['new'], ['update']])
})

test('an exact repetition within the document is one item', () => {
  const one = item('Port shut', { id: 'a' })
  expect(verdicts([one, one])).toEqual([['new']])
})

test('what is remembered is bounded, and the last document is remembered whole', () => {
  let seen: ReturnType<typeof identify>['seen'] = []
  for (let run = 0; run < 9; run++) {
    const items = Array.from({ length: 1_000 }, (_, n) => item(`Story ${run} ${n}`, { id: `${run}:${n}`, text: 'x' }))
    seen = identify(items, seen, false).seen
  }
  expect(seen.length).toBe(6_000)
})

test('the name of an item does not hang on what else was seen', () => {
  const one = item('Port shut', { id: 'a', url: 'https://n.example/1' })
  const alone = identify([one], [], false).items[0]?.id
  const among = identify([item('Else', { id: 'b' }), one], [], false).items[1]?.id
  expect(alone).toBe(among)
})
