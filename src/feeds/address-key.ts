import { idOf } from '../kit/id.ts'

/** Parameters that tell where a reader came from, and never which page is meant. */
const TRACKING =
  /^(utm_\w+|at_(medium|campaign|link_\w+|format)|(fb|g|ms|dcl|y|tw)clid|mc_[ce]id|cmp(id)?|icid|ito|xtor|wt\.\w+|_hs(enc|mi)|ns_(mchannel|source|campaign|linkname|fee)|mkt_tok|taid|smid|srnd)$/i

/**
 * An address without what does not tell pages apart: scheme, `www.`, case of the host, its default port, a slash at the end, tracking
 * parameters. What is no web address comes back trimmed.
 */
export function plainAddress(address: string): string {
  const trimmed = address.trim()
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return trimmed
  const url = new URL(trimmed)
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] as string))
  const host = url.host.replace(/^www\./, '').replace(/:(80|443)$/, '')
  const fragment = /^#(xtor=|utm_|ref=|$)/i.test(url.hash) ? '' : url.hash
  return `${host}${trimSlashes(url.pathname)}${query.length > 0 ? `?${query.join('&')}` : ''}${fragment}`
}

/** Name of a feed's file and of its items: the same for one address in all its spellings. */
export const addressKey = (address: string): string => idOf('feed', plainAddress(address))

function trimSlashes(path: string): string {
  let end = path.length
  while (end > 0 && path.charCodeAt(end - 1) === 47) end--
  return path.slice(0, end)
}
