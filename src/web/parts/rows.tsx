import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

interface RowsProps<T> {
  /** What the list is, for those who hear it. */
  readonly label: string
  readonly items: readonly T[]
  /** All there are, of which `items` may be the first. */
  readonly total: number
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  /** Called when the end comes into sight. */
  readonly more?: () => void
}

const NEAR_END = 12
const GUESS = 58

/** A list that may be long: only the rows in sight are there. Arrow keys, j and k go from row to row. */
export function Rows<T>({ label, items, total, keyOf, children, more }: RowsProps<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => GUESS,
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => keyOf(items[index] as T),
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - NEAR_END) more?.()
  }, [last, items.length, more])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-index]') : null
    if (step === undefined || row === null || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const next = Math.min(items.length - 1, Math.max(0, Number(row.dataset.index) + step))
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`li[data-index="${next}"] a`)?.focus())
  }
  return (
    <ul ref={list} className="rows" aria-label={label} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
      {shown.map(({ index, key, start }) => (
        <li
          key={key as string}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={total}
          aria-posinset={index + 1}
          style={{ position: 'absolute', top: 0, left: 0, width: '100%', transform: `translateY(${start - top}px)` }}
        >
          {children(items[index] as T)}
        </li>
      ))}
    </ul>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }
