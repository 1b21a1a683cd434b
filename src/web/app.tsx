import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Route, Switch, useLocation } from 'wouter'
import { Problem } from './data/ask.ts'
import { listen } from './data/live.ts'
import { applyTheme } from './data/settings.ts'
import { SignIn } from './pages/sign-in.tsx'
import { Boundary } from './parts/boundary.tsx'
import { NoSuchPage } from './parts/no-such-page.tsx'
import { Loading } from './parts/states.tsx'
import { Guarded } from './shell/guarded.tsx'
import { Shell } from './shell/shell.tsx'

const Today = lazy(async () => ({ default: (await import('./pages/today.tsx')).Today }))
const Wire = lazy(async () => ({ default: (await import('./pages/wire.tsx')).Wire }))
const Story = lazy(async () => ({ default: (await import('./pages/story.tsx')).Story }))
const Incidents = lazy(async () => ({ default: (await import('./pages/incidents.tsx')).Incidents }))
const Incident = lazy(async () => ({ default: (await import('./pages/incident.tsx')).Incident }))
const WorldOfIncidents = lazy(async () => ({ default: (await import('./pages/map.tsx')).WorldOfIncidents }))
const Commitments = lazy(async () => ({ default: (await import('./pages/commitments.tsx')).Commitments }))
const Commitment = lazy(async () => ({ default: (await import('./pages/commitment.tsx')).Commitment }))
const Relations = lazy(async () => ({ default: (await import('./pages/relations.tsx')).Relations }))
const Actor = lazy(async () => ({ default: (await import('./pages/actor.tsx')).Actor }))
const Programmes = lazy(async () => ({ default: (await import('./pages/programmes.tsx')).Programmes }))
const Programme = lazy(async () => ({ default: (await import('./pages/programme.tsx')).Programme }))
const AnyItem = lazy(async () => ({ default: (await import('./pages/any-item.tsx')).AnyItem }))
const Review = lazy(async () => ({ default: (await import('./pages/review.tsx')).Review }))
const Watches = lazy(async () => ({ default: (await import('./pages/watches.tsx')).Watches }))
const NewWatch = lazy(async () => ({ default: (await import('./pages/edit-watch.tsx')).NewWatch }))
const EditWatch = lazy(async () => ({ default: (await import('./pages/edit-watch.tsx')).EditWatch }))
const WatchPage = lazy(async () => ({ default: (await import('./pages/watch.tsx')).WatchPage }))
const Feeds = lazy(async () => ({ default: (await import('./pages/feeds.tsx')).Feeds }))
const Export = lazy(async () => ({ default: (await import('./pages/export.tsx')).Export }))
const Briefs = lazy(async () => ({ default: (await import('./pages/briefs.tsx')).Briefs }))
const Settings = lazy(async () => ({ default: (await import('./pages/settings.tsx')).Settings }))

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The desk may be on this machine, where no network is needed.
      networkMode: 'always',
      // What is wrong with a request stays wrong.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
})

export function App() {
  const [, go] = useLocation()
  useEffect(applyTheme, [])
  return (
    <QueryClientProvider client={client}>
      <RouterProvider navigate={go}>
        <Guarded signIn={<SignIn />}>
          <Desk />
        </Guarded>
      </RouterProvider>
    </QueryClientProvider>
  )
}

function Desk() {
  useEffect(() => listen(client), [])
  const [path] = useLocation()
  return (
    <Shell>
      <Boundary at={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={Today} />
            <Route path="/wire" component={Wire} />
            <Route path="/stories/:id">{({ id }) => <Story id={id} />}</Route>
            <Route path="/incidents" component={Incidents} />
            <Route path="/incidents/:id">{({ id }) => <Incident id={id} />}</Route>
            <Route path="/map" component={WorldOfIncidents} />
            <Route path="/commitments" component={Commitments} />
            <Route path="/commitments/:id">{({ id }) => <Commitment id={id} />}</Route>
            <Route path="/relations" component={Relations} />
            <Route path="/actors/:name">{({ name }) => <Actor name={name} />}</Route>
            <Route path="/programmes" component={Programmes} />
            <Route path="/programmes/:id">{({ id }) => <Programme id={id} />}</Route>
            <Route path="/items/:id">{({ id }) => <AnyItem id={id} />}</Route>
            <Route path="/review" component={Review} />
            <Route path="/watches" component={Watches} />
            <Route path="/watches/new" component={NewWatch} />
            <Route path="/watches/:id/edit">{({ id }) => <EditWatch id={id} />}</Route>
            <Route path="/watches/:id">{({ id }) => <WatchPage id={id} />}</Route>
            <Route path="/feeds" component={Feeds} />
            <Route path="/export" component={Export} />
            <Route path="/briefs" component={Briefs} />
            <Route path="/settings" component={Settings} />
            <Route component={NoSuchPage} />
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  )
}
