import { useState } from 'react'
import { Button } from 'react-aria-components'
import { AddGeoJson } from './add-geojson.tsx'
import { AddPlace } from './add-place.tsx'
import { AreaMap } from './area-map.tsx'
import { type DraftArea, freeName } from './draft.ts'
import { areaDrawn, type Corner, isWhole, shapeWords, type Tool } from './drawing.ts'

interface AreasEditorProps {
  readonly areas: readonly DraftArea[]
  /** Told how they change, as an answer of the desk may come after another change. */
  readonly onChange: (how: (areas: readonly DraftArea[]) => readonly DraftArea[]) => void
}

/** Sites, corridors and regions: drawn, named, or out of a file. */
export function AreasEditor({ areas, onChange }: AreasEditorProps) {
  const [tool, setTool] = useState<Tool | null>(null)
  const [corners, setCorners] = useState<readonly Corner[]>([])
  const add = (more: readonly DraftArea[]): void => onChange((before) => withMore(before, more))
  const stop = (): void => {
    setTool(null)
    setCorners([])
  }
  const finish = (drawn: readonly Corner[]): void => {
    const area = tool === null ? null : areaDrawn(tool, drawn, NAMES[tool])
    if (area !== null) add([area])
    stop()
  }
  const set = (corner: Corner): void => (tool === 'point' ? finish([corner]) : setCorners([...corners, corner]))
  return (
    <>
      <Tools
        tool={tool}
        corners={corners}
        onTool={(chosen) => {
          setCorners([])
          setTool(chosen)
        }}
        onBack={() => setCorners(corners.slice(0, -1))}
        onDone={() => finish(corners)}
        onStop={stop}
      />
      <AreaMap areas={areas} tool={tool} corners={corners} onCorner={set} />
      <AreaList areas={areas} onChange={onChange} />
      <AddPlace onAdd={add} />
      <AddGeoJson onAdd={add} />
    </>
  )
}

function withMore(before: readonly DraftArea[], more: readonly DraftArea[]): readonly DraftArea[] {
  const all = [...before]
  for (const one of more) all.push({ ...one, name: freeName(one.name, all) })
  return all
}

const NAMES: Readonly<Record<Tool, string>> = { point: 'Site', line: 'Corridor', shape: 'Region' }
const TOOLS = Object.keys(NAMES) as readonly Tool[]

interface ToolsProps {
  readonly tool: Tool | null
  readonly corners: readonly Corner[]
  readonly onTool: (tool: Tool) => void
  readonly onBack: () => void
  readonly onDone: () => void
  readonly onStop: () => void
}

function Tools({ tool, corners, onTool, onBack, onDone, onStop }: ToolsProps) {
  return (
    <div className="inline">
      {tool === null ? (
        TOOLS.map((one) => (
          <Button key={one} className="button" onPress={() => onTool(one)}>
            Draw a {NAMES[one].toLowerCase()}
          </Button>
        ))
      ) : (
        <>
          {tool !== 'point' && (
            <>
              <Button className="button main" isDisabled={!isWhole(tool, corners)} onPress={onDone}>
                Done
              </Button>
              <Button className="button" isDisabled={corners.length === 0} onPress={onBack}>
                Take the last corner back
              </Button>
            </>
          )}
          <Button className="button" onPress={onStop}>
            Stop
          </Button>
        </>
      )}
      <span className="quiet" role="status">
        {tool !== null &&
          `${tool === 'point' ? 'Press the map where it is' : `Press the map corner by corner: ${corners.length} set`}. With keys: Enter sets one at the cross.`}
      </span>
    </div>
  )
}

function AreaList({ areas, onChange }: AreasEditorProps) {
  const change = (at: number, how: Partial<DraftArea>): void =>
    onChange((all) => all.map((area, i) => (i === at ? { ...area, ...how } : area)))
  if (areas.length === 0) return <p className="quiet">No area: the watch is for incidents wherever they happen.</p>
  return (
    <ul className="area-list">
      {areas.map((area, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are written
        <li key={i} className="inline">
          <div className="field">
            <label htmlFor={`area-${i}-name`}>Name of the {shapeWords(area)}</label>
            <input id={`area-${i}-name`} value={area.name} maxLength={200} onChange={(event) => change(i, { name: event.target.value })} />
          </div>
          <div className="field narrow">
            <label htmlFor={`area-${i}-km`}>Km around it</label>
            <input
              id={`area-${i}-km`}
              type="number"
              min="0"
              max="500"
              step="any"
              value={area.km}
              onChange={(event) => change(i, { km: Math.min(500, Math.max(0, Number(event.target.value))) })}
            />
          </div>
          <Button
            className="button bad"
            aria-label={`Remove ${area.name}`}
            onPress={() => onChange((all) => all.filter((_, at) => at !== i))}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  )
}
