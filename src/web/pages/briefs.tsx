import { Link } from 'wouter'
import { KeptBrief, KeptBriefs } from '../brief/kept-briefs.tsx'
import { Schedules } from '../brief/schedules.tsx'
import { WriteBrief } from '../brief/write-brief.tsx'
import { useFilter } from '../data/use-filter.ts'
import { LinksAsTabs } from '../parts/links-as-tabs.tsx'
import { Page } from '../parts/page.tsx'

const SHOWS = [
  { id: 'write', to: '/briefs', name: 'Write' },
  { id: 'kept', to: '/briefs?show=kept', name: 'Kept' },
  { id: 'schedules', to: '/briefs?show=schedules', name: 'Schedules' },
] as const

/** Pages written from the record, every line cited. */
export function Briefs() {
  const { given } = useFilter()
  const kept = given('kept')
  const show = kept === '' ? (SHOWS.find(({ id }) => id === given('show'))?.id ?? 'write') : 'kept'
  return (
    <Page
      title="Briefs"
      about="Written from the record for a watch and some days. Every line leads to the story that says it."
      {...(kept !== '' && {
        acts: (
          <Link className="button" href="/briefs?show=kept">
            All kept briefs
          </Link>
        ),
      })}
    >
      <LinksAsTabs label="Parts of the briefs" tabs={SHOWS.map(({ id, to, name }) => ({ to, name, isHere: id === show }))} />
      {kept !== '' ? <KeptBrief id={kept} /> : show === 'write' ? <WriteBrief /> : show === 'kept' ? <KeptBriefs /> : <Schedules />}
    </Page>
  )
}
