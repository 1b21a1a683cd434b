import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { DeskEnv } from '../access.ts'
import { isOfApi } from '../guard.ts'
import { type AppFile, readAppFile } from './app-files.ts'
import { appPath } from './app-path.ts'
import { appPolicy } from './app-policy.ts'

const YEAR = 'public, max-age=31536000, immutable'
/** A name with the hash that the bundler puts in it (main-QX7D2K4A.js) never means other bytes; any other may after the next build. */
const HASHED = /-[A-Z0-9]{8}\.[a-z0-9]+(?:\.map)?$/

/** What an answer of the app's files rests on. */
export interface AppPlace {
  /** Where the built app lies. */
  readonly folder: string
  /** Source of map tiles, with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string | null
}

/** Answers a GET with a file of the app, or its page; null for what is not the app's. */
export async function serveApp(c: Context<DeskEnv>, { folder, tiles }: AppPlace): Promise<Response | null> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null
  const pathname = new URL(c.req.url).pathname
  if (isOfApi(pathname) || isOfApi(c.req.path)) return null
  const path = appPath(pathname)
  if (path.kind === 'refused') return null
  if (path.kind === 'page') return page(c, folder, tiles)
  const file = await readAppFile(folder, path.file, c.req.header('accept-encoding') ?? '')
  if (file !== null) return sent(c, file, HASHED.test(path.file) ? YEAR : 'no-cache', appPolicy(tiles, null))
  return path.kind === 'asset' ? null : page(c, folder, tiles)
}

function sent(c: Context<DeskEnv>, file: AppFile, cache: string, policy: string): Response {
  const headers = { etag: file.etag, vary: 'accept-encoding', 'cache-control': cache, 'content-security-policy': policy }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(file.etag)) return c.body(null, 304, headers)
  return c.body(file.bytes, 200, {
    ...headers,
    'content-type': file.type,
    'content-length': String(file.bytes.length),
    ...(file.encoding === null ? {} : { 'content-encoding': file.encoding }),
  })
}

/** The page is never kept: it names the files of the build that is there now. */
async function page(c: Context<DeskEnv>, folder: string, tiles: string | null): Promise<Response> {
  const file = await readAppFile(folder, 'index.html', '')
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': appPolicy(tiles, nonce),
  }
  if (file === null) return c.body(NOT_BUILT, 503, headers)
  const html = new TextDecoder().decode(file.bytes).replace(/<head>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`)
  return c.body(html, 200, headers)
}

const NOT_BUILT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Chancery</title></head>
<body><h1>The app is not built</h1>
<p>The desk answers, but the files of its app are not there. Run <code>npm run build</code>, and load this page again.</p>
<p>Programs need none of them: see <a href="/api/openapi.json">/api/openapi.json</a>.</p></body></html>
`
