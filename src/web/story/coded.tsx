import { Link } from 'wouter'
import type { StoryReport } from '../../desk/look/story-page.ts'
import { capital } from '../parts/words.ts'
import { keyOf } from './marked-text.tsx'
import { valuesOf } from './values.ts'

interface CodedProps extends StoryReport {
  readonly isOpen: boolean
  readonly shown: string | null
  readonly onChoose: (report: string | null) => void
  readonly onShow: (value: string | null) => void
}

/** A report as it was coded. Pressing a value points at its words. */
export function Coded({ report, incident, corrected, isOpen, shown, onChoose, onShow }: CodedProps) {
  const { id, type, mode, modes, contexts, quad, score, cameo, status, historic, confidence, trigger } = report
  return (
    <div className="coded" data-quad={quad} data-open={isOpen ? '' : undefined}>
      <button type="button" aria-expanded={isOpen} onClick={() => onChoose(isOpen ? null : id)}>
        <span className="quad">
          {capital(type.toLowerCase())}
          {mode !== null && `, ${mode}`}
        </span>
        <span className="quiet">“{trigger.text}”</span>
        {status !== 'happened' && <span className="chip">{status}</span>}
        {historic && <span className="chip">background</span>}
        {corrected && <span className="chip info">corrected</span>}
      </button>
      {isOpen && (
        <dl className="facts">
          {valuesOf(report).map((value) => (
            <div key={keyOf(value)} style={{ display: 'contents' }}>
              <dt>{value.field}</dt>
              <dd>
                <button
                  type="button"
                  className="tells"
                  data-tells={value.tells}
                  aria-pressed={shown === keyOf(value)}
                  onClick={() => onShow(shown === keyOf(value) ? null : keyOf(value))}
                >
                  {value.says}
                </button>
              </dd>
            </div>
          ))}
          <dt>Coded</dt>
          <dd>
            {type}
            {modes.length > 0 && ` / ${modes.join(', ')}`}
            {contexts.length > 0 && ` · ${contexts.join(', ')}`}
            <div className="quiet num">
              {quad} · score {score} · CAMEO {cameo} · confidence {confidence.toFixed(2)}
            </div>
          </dd>
          {incident !== null && (
            <>
              <dt>Incident</dt>
              <dd>
                <Link href={`/incidents/${incident}`}>{incident}</Link>
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}
