import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './view.ts'

/** The size of an element in pixels, as it changes; null before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return undefined
    const take = (): void =>
      setSize((before) => {
        const [width, height] = [box.clientWidth, box.clientHeight]
        return before?.width === width && before.height === height ? before : { width, height }
      })
    take()
    const observer = new ResizeObserver(take)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return size
}
