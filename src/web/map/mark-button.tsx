import { useCountries } from '../data/countries.ts'
import { killedAt, type Mark } from './marks.ts'
import { markName } from './place-words.ts'

/** Pixels from the middle of a mark to its rim. */
export const radiusOf = ({ count, grain }: Pick<Mark, 'count' | 'grain'>): number =>
  grain === 'land' ? 12 : count === 1 ? 7 : Math.min(23, 9 + 3 * Math.log2(count))

/** A mark of the map. The list beside the map has the same for keyboards. */
export function MarkButton({
  mark,
  x,
  y,
  isChosen,
  onPress,
}: {
  readonly mark: Mark
  readonly x: number
  readonly y: number
  readonly isChosen: boolean
  readonly onPress: () => void
}) {
  const name = markName(mark, useCountries())
  const r = radiusOf(mark)
  const land = mark.grain === 'land' ? landWords(mark) : null
  return (
    <button
      type="button"
      className="mark num"
      tabIndex={-1}
      data-grain={mark.grain}
      data-killed={killedAt(mark) > 0 ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      aria-label={land === null ? name : `${land} ${mark.count}: ${name}`}
      title={name}
      style={{ left: x, top: y, ...(mark.grain === 'land' ? {} : { width: 2 * r, height: 2 * r }) }}
      onClick={onPress}
    >
      {land === null ? (
        mark.count > 1 && mark.count
      ) : (
        <>
          {land} <b>{mark.count}</b>
        </>
      )}
    </button>
  )
}

const landWords = ({ places: [first, ...others] }: Mark): string =>
  `${first?.place ?? ''}${others.length === 0 ? '' : ` and ${others.length} more`}`
