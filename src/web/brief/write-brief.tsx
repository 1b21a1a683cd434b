import type { Brief } from '../../desk/brief/brief-document.ts'
import type { Today } from '../../desk/watch/today.ts'
import { useAsk } from '../data/use-ask.ts'
import { useFilter } from '../data/use-filter.ts'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/pick.tsx'
import { Answered, Loading } from '../parts/states.tsx'
import type { WatchesAnswer } from '../watch/answers.ts'
import type { BriefsAnswer } from './answers.ts'
import { BriefView } from './brief-view.tsx'
import { weekTo } from './days.ts'
import { Downloads } from './downloads.tsx'

/** A brief of a watch, or of all, and of some days, written anew. */
export function WriteBrief() {
  const today = useAsk<{ readonly newest: Today['newest'] }>('today')
  if (today.isPending) return <Loading />
  return <Written week={weekTo(today.data?.newest ?? new Date().toISOString())} />
}

function Written({ week }: { readonly week: { readonly from: string; readonly to: string } }) {
  const { given, set } = useFilter()
  const [watch, since] = [given('watch'), given('since')]
  const from = given('from') || week.from
  const to = given('to') || week.to
  const watches = useAsk<WatchesAnswer>('watches').data?.watches ?? []
  const kept = (useAsk<BriefsAnswer>('briefs').data?.briefs ?? []).filter((brief) => (brief.watch ?? '') === watch)
  const params = { watch, days: `${from}..${to}`, since }
  return (
    <>
      <div className="bar">
        <Pick
          label="Of"
          value={watch}
          none="all incidents"
          options={watches.map(({ watch: { id, name } }) => ({ id, name }))}
          onChange={(id) => set({ watch: id, since: null })}
        />
        <Field label="From" type="date" value={from} onChange={(day) => set({ from: day })} />
        <Field label="To" type="date" value={to} onChange={(day) => set({ to: day })} />
        {kept.length > 0 && (
          <Pick
            label="What changed since"
            value={since}
            none="not compared"
            options={kept.map(({ id, title }) => ({ id, name: title }))}
            onChange={(id) => set({ since: id })}
          />
        )}
        <Downloads path="brief" params={params} />
      </div>
      <Told params={params} />
    </>
  )
}

function Told({ params }: { readonly params: { readonly watch: string; readonly days: string; readonly since: string } }) {
  const query = useAsk<Brief>('brief', params)
  return (
    <Answered query={query} rows={10}>
      {(brief) => <BriefView brief={brief} />}
    </Answered>
  )
}
