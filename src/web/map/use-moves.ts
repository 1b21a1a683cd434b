import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type MapView, moved, type Size, zoomed } from './view.ts'

type Change = (change: (view: MapView) => MapView) => void

type Finger = readonly [x: number, y: number]

/** Pixels that a finger may slip while it presses. */
const SLIP = 5
const KEY_STEP = 90

interface Moves {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void
  readonly onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Moves and zooms a map: by dragging, by two fingers, by the wheel and by keys. */
export function useMoves(box: RefObject<HTMLElement | null>, size: Size, change: Change): Moves {
  useWheel(box, size, change)
  const fingers = useRef(new Map<number, readonly [number, number]>())
  const slipped = useRef(0)
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const before = fingers.current.get(event.pointerId)
    if (before === undefined) return
    const now = [event.clientX, event.clientY] as const
    const others = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at)
    fingers.current.set(event.pointerId, now)
    slipped.current += Math.hypot(now[0] - before[0], now[1] - before[1])
    if (slipped.current < SLIP) return
    // Not before it moves: what lies under the finger could not be pressed any more.
    event.currentTarget.setPointerCapture(event.pointerId)
    const [other] = others
    const corner = event.currentTarget.getBoundingClientRect()
    change((view) =>
      other === undefined ? moved(view, size, now[0] - before[0], now[1] - before[1]) : pinched(view, size, [before, now, other], corner),
    )
  }
  const end = (event: PointerEvent<HTMLElement>): void => void fingers.current.delete(event.pointerId)
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return
      if (fingers.current.size === 0) slipped.current = 0
      fingers.current.set(event.pointerId, [event.clientX, event.clientY])
    },
    onPointerMove,
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture: (event) => {
      if (slipped.current < SLIP) return
      slipped.current = 0
      event.preventDefault()
      event.stopPropagation()
    },
    onKeyDown: (event) => {
      const move = KEYS[event.key]
      if (move === undefined || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      change((view) => move(view, size))
    },
  }
}

/** One finger moved while another stays: the map grows with the way between them. */
function pinched(
  view: MapView,
  size: Size,
  [before, now, other]: readonly [Finger, Finger, Finger],
  corner: { readonly left: number; readonly top: number },
): MapView {
  const middle = [(now[0] + other[0]) / 2 - corner.left, (now[1] + other[1]) / 2 - corner.top] as const
  const by = Math.log2(apart(now, other) / apart(before, other))
  return moved(zoomed(view, size, by, middle), size, (now[0] - before[0]) / 2, (now[1] - before[1]) / 2)
}

const apart = (a: Finger, b: Finger): number => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]))

const KEYS: Readonly<Record<string, (view: MapView, size: Size) => MapView>> = {
  ArrowLeft: (view, size) => moved(view, size, KEY_STEP, 0),
  ArrowRight: (view, size) => moved(view, size, -KEY_STEP, 0),
  ArrowUp: (view, size) => moved(view, size, 0, KEY_STEP),
  ArrowDown: (view, size) => moved(view, size, 0, -KEY_STEP),
  '+': (view, size) => zoomed(view, size, 1),
  '=': (view, size) => zoomed(view, size, 1),
  '-': (view, size) => zoomed(view, size, -1),
}

/** The wheel moves the map and not the page; React listens for it in a way that cannot. */
function useWheel(box: RefObject<HTMLElement | null>, size: Size, change: Change): void {
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const corner = element.getBoundingClientRect()
      const lines = event.deltaMode === 1 ? 30 : 1
      // A pinch on a touch pad comes as a wheel with control held, in small steps.
      const by = -event.deltaY * lines * (event.ctrlKey ? 0.012 : 0.0025)
      change((view) => zoomed(view, size, Math.max(-1, Math.min(1, by)), [event.clientX - corner.left, event.clientY - corner.top]))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [box, size, change])
}
