import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { useSettings, zoneOf } from '../data/settings.ts'
import { LiveState } from './live-state.tsx'
import { isAt, PAGE_GROUPS, type PageLink } from './pages.ts'
import { SearchBox } from './search-box.tsx'

/** What surrounds every page: navigation, search, and how the desk stands. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <div className="desk">
      <a className="skip" href="#main">
        To the page
      </a>
      <nav className="rail" aria-label="Pages">
        <Link className="brand" href="/">
          <img src="/assets/icon.svg" alt="" />
          Chancery
        </Link>
        {PAGE_GROUPS.map(({ name, pages }) => (
          <div className="rail-group" key={name}>
            <h2>{name}</h2>
            <PageLinks pages={pages} path={path} />
          </div>
        ))}
        <Zone />
      </nav>
      <div>
        <header className="top">
          <SearchBox />
          <LiveState />
        </header>
        <main id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <TabsBelow path={path} />
    </div>
  )
}

function PageLinks({
  pages,
  path,
  onPress,
}: {
  readonly pages: readonly PageLink[]
  readonly path: string
  readonly onPress?: () => void
}) {
  return (
    <ul>
      {pages.map(({ to, name }) => (
        <li key={to}>
          <Link className="page-link" href={to} aria-current={isAt(path, to) ? 'page' : undefined} {...(onPress && { onClick: onPress })}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Zone() {
  return (
    <div className="rail-foot">
      <span>Times in {zoneOf(useSettings()).replaceAll('_', ' ')}</span>
    </div>
  )
}

/** Navigation at phone width: four pages, and all others behind a button. */
function TabsBelow({ path }: { readonly path: string }) {
  const start = PAGE_GROUPS.flatMap(({ pages }) => pages.filter((page) => page.start === true))
  return (
    <nav className="tabs-below" aria-label="Pages, short">
      {start.map(({ to, name }) => (
        <Link key={to} href={to} aria-current={isAt(path, to) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
      <DialogTrigger>
        <Button>More</Button>
        <ModalOverlay className="veil" isDismissable>
          <Modal className="sheet">
            <Dialog aria-label="All pages">
              {({ close }) =>
                PAGE_GROUPS.map(({ name, pages }) => (
                  <nav className="rail-group" key={name} aria-label={name}>
                    <h2>{name}</h2>
                    <PageLinks pages={pages} path={path} onPress={close} />
                  </nav>
                ))
              }
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </nav>
  )
}
