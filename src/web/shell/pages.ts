/** The pages of the desk as its navigation has them. `start`: those that a phone shows below. */
export interface PageLink {
  readonly to: string
  readonly name: string
  readonly start?: boolean
}

export const PAGE_GROUPS: readonly { readonly name: string; readonly pages: readonly PageLink[] }[] = [
  {
    name: 'Read',
    pages: [
      { to: '/', name: 'Today', start: true },
      { to: '/wire', name: 'Wire', start: true },
      { to: '/incidents', name: 'Incidents', start: true },
      { to: '/map', name: 'Map', start: true },
    ],
  },
  {
    name: 'Follow',
    pages: [
      { to: '/watches', name: 'Watches' },
      { to: '/commitments', name: 'Commitments' },
      { to: '/relations', name: 'Relations' },
      { to: '/programmes', name: 'Programmes' },
      { to: '/briefs', name: 'Briefs' },
    ],
  },
  {
    name: 'Work',
    pages: [
      { to: '/review', name: 'Review' },
      { to: '/feeds', name: 'Feeds' },
      { to: '/export', name: 'Export' },
      { to: '/settings', name: 'Settings' },
    ],
  },
]

/** Whether the page of an address is this one or stands under it. */
export const isAt = (path: string, to: string): boolean => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))
