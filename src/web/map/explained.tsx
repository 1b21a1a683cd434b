import { useMe } from '../shell/guarded.tsx'

/** What the marks mean. */
export function Explained() {
  const tiles = useMe().data?.tiles ?? null
  return (
    <ul className="map-signs">
      <li>
        <i className="mark" data-grain="spot" /> a town or a spot
      </li>
      <li>
        <i className="mark" data-grain="near" /> near a place: within the ring
      </li>
      <li>
        <i className="mark" data-grain="wide" /> somewhere in a district or province
      </li>
      <li>
        <i className="mark" data-grain="land">
          Land <b>3</b>
        </i>{' '}
        no more known than the country
      </li>
      <li>
        <i className="mark" data-grain="spot" data-killed="" /> people were killed
      </li>
      <li>{tiles === null ? 'Borders: Natural Earth' : `Pictures of the map from ${hostOf(tiles)}`}</li>
    </ul>
  )
}

const hostOf = (source: string): string => (URL.canParse(source) ? new URL(source).host : source)
