import { expect, test } from 'vitest'
import { takes } from './app-files.ts'
import { type AppPath, appPath } from './app-path.ts'
import { appPolicy, tileOrigin } from './app-policy.ts'

test.each<readonly [string, AppPath]>([
  ['/assets/main-AB12CD34.js', { kind: 'asset', file: 'assets/main-AB12CD34.js' }],
  ['/assets/fonts/a.woff2', { kind: 'asset', file: 'assets/fonts/a.woff2' }],
  ['/favicon.ico', { kind: 'root', file: 'favicon.ico' }],
  ['/', { kind: 'page' }],
  ['/incidents/a%20b', { kind: 'page' }],
  ['/main.js', { kind: 'page' }],
  ...[
    '/assets',
    '/assets/',
    '/assets/.git/x.js',
    '/assets/a/../../x.js',
    '/assets/a%2f..%2fx.js',
    '/a%5cb',
    '/a%00',
    '/%',
    '/%252e%252e/x',
    '//x',
    '/.env',
  ].map((path) => [path, { kind: 'refused' }] as const),
])('%s', (path, leads) => {
  expect(appPath(path)).toEqual(leads)
})

test('a source of tiles is an origin of its own, and nothing else gets into the policy', () => {
  expect(tileOrigin('https://tiles.example:8443/{z}/{x}/{y}.png?key=1')).toBe('https://tiles.example:8443')
  expect(appPolicy('https://tiles.example/{z}/{x}/{y}.png', null)).toContain("img-src 'self' data: https://tiles.example;")
  for (const wrong of [
    '',
    'tiles',
    'https://tiles.example/',
    'javascript:{z}{x}{y}',
    'https://{z}.example/{x}/{y}',
    'https://a.example/{z}/{x}/{y}; script-src *',
    'https://u:p@a.example/{z}/{x}/{y}',
  ])
    expect(() => tileOrigin(wrong)).toThrow(/no source of map tiles/)
})

test.each([
  ['gzip, br', true],
  ['BR;q=0.5', true],
  ['br;q=0', false],
  ['br;q=0.0, gzip', false],
  ['brotli', false],
  ['', false],
])('%j takes br: %s', (accepts, does) => {
  expect(takes(accepts, 'br')).toBe(does)
})
