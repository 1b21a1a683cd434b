import { Link } from 'wouter'

interface Tab {
  readonly to: string
  readonly name: string
  readonly count?: number | null | undefined
  readonly isHere: boolean
}

/** Parts of a page, each with an address of its own. */
export function LinksAsTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tablist" aria-label={label}>
      {tabs.map(({ to, name, count, isHere }) => (
        <Link key={to} href={to} aria-current={isHere ? 'page' : undefined}>
          {name}
          {count !== undefined && count !== null && <span className="num quiet"> {count.toLocaleString('en')}</span>}
        </Link>
      ))}
    </nav>
  )
}
