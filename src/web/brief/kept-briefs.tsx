import { Link } from 'wouter'
import type { Brief } from '../../desk/brief/brief-document.ts'
import { useAsk } from '../data/use-ask.ts'
import { Rows } from '../parts/rows.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { When } from '../parts/when.tsx'
import type { BriefsAnswer } from './answers.ts'
import { BriefView } from './brief-view.tsx'
import { Downloads } from './downloads.tsx'

/** Briefs that schedules had written, the latest first. */
export function KeptBriefs() {
  const query = useAsk<BriefsAnswer>('briefs', { size: 500 })
  return (
    <Answered query={query}>
      {({ briefs }) =>
        briefs.length === 0 ? (
          <Empty title="No brief is kept yet">
            A <Link href="/briefs?show=schedules">schedule</Link> has one written each morning, and keeps it here.
          </Empty>
        ) : (
          <Rows label="Kept briefs" items={briefs} total={briefs.length} keyOf={({ id }) => id}>
            {({ id, at, title, files }) => (
              <div className="row dated">
                <div className="when num">
                  <When iso={at} short />
                </div>
                <div>
                  <Link className="whole" href={`/briefs?kept=${encodeURIComponent(id)}`}>
                    {title}
                  </Link>
                  <div className="below quiet">{files.join(', ')}</div>
                </div>
              </div>
            )}
          </Rows>
        )
      }
    </Answered>
  )
}

export function KeptBrief({ id }: { readonly id: string }) {
  const path = `briefs/${encodeURIComponent(id)}`
  const query = useAsk<Brief>(path)
  return (
    <Answered query={query} rows={10}>
      {(brief) => (
        <>
          <div className="bar">
            <Downloads path={path} params={{}} />
          </div>
          <BriefView brief={brief} />
        </>
      )}
    </Answered>
  )
}
