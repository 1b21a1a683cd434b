import type { ReactNode } from 'react'

/** A table that may be wider than the page: it scrolls by itself, and keys can scroll it too. */
export function Scrolls({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="scrolls" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
