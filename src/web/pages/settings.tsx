import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import type { RecordSums } from '../data/answers.ts'
import { send } from '../data/ask.ts'
import { changeSettings, useSettings, zoneOf } from '../data/settings.ts'
import { useAsk } from '../data/use-ask.ts'
import { Page } from '../parts/page.tsx'
import { Pick } from '../parts/pick.tsx'
import { Answered } from '../parts/states.tsx'
import { useMe } from '../shell/guarded.tsx'

const THEMES = [
  { id: 'system', name: 'As the system has it' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
]

/** What this browser shows, and what the record holds. */
export function Settings() {
  const settings = useSettings()
  const client = useQueryClient()
  const record = useAsk<RecordSums>('record')
  const { data: me } = useMe()
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
  const signOut = async (): Promise<void> => {
    await send('DELETE', 'session')
    await client.resetQueries()
  }
  return (
    <Page title="Settings" about="Kept in this browser alone.">
      <div className="stack" style={{ maxWidth: 460 }}>
        <Pick
          label="Theme"
          value={settings.theme}
          options={THEMES}
          onChange={(theme) => changeSettings({ theme: theme as typeof settings.theme })}
        />
        <Pick
          label="Time zone"
          value={settings.zone}
          none={`As the system has it (${zoneOf({ ...settings, zone: '' })})`}
          options={zones.map((zone) => ({ id: zone, name: zone.replaceAll('_', ' ') }))}
          onChange={(zone) => changeSettings({ zone })}
        />
        <section>
          <h2>The record</h2>
          <Answered query={record} rows={2}>
            {({ store, totals, decisions }) => (
              <dl className="facts num">
                <dt>Kept in</dt>
                <dd>{store === 'postgres' ? 'a PostgreSQL server' : store === 'pglite' ? 'a folder (PGlite)' : store}</dd>
                {Object.entries({ ...totals, decision: decisions }).map(([kind, count]) => (
                  <div key={kind} style={{ display: 'contents' }}>
                    <dt>{kind === 'story' ? 'stories' : `${kind}s`}</dt>
                    <dd>{count.toLocaleString('en')}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Answered>
        </section>
        {me?.needsToken === true && (
          <section>
            <h2>Signed in as {me.name}</h2>
            <p className="quiet">Role: {me.role}</p>
            <Button className="button" onPress={() => void signOut()}>
              Sign out
            </Button>
          </section>
        )}
      </div>
    </Page>
  )
}
