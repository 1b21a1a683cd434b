import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Route, Switch, useLocation } from 'wouter'
import { Problem } from './data/ask.ts'
import { listen } from './data/live.ts'
import { applyTheme } from './data/settings.ts'
import { SignIn } from './pages/sign-in.tsx'
import { NoSuchPage } from './parts/no-such-page.tsx'
import { Loading } from './parts/states.tsx'
import { Guarded } from './shell/guarded.tsx'
import { Shell } from './shell/shell.tsx'

const Today = lazy(async () => ({ default: (await import('./pages/today.tsx')).Today }))
const Wire = lazy(async () => ({ default: (await import('./pages/wire.tsx')).Wire }))
const Story = lazy(async () => ({ default: (await import('./pages/story.tsx')).Story }))
const Incidents = lazy(async () => ({ default: (await import('./pages/incidents.tsx')).Incidents }))
const Incident = lazy(async () => ({ default: (await import('./pages/incident.tsx')).Incident }))
const AnyItem = lazy(async () => ({ default: (await import('./pages/any-item.tsx')).AnyItem }))
const Settings = lazy(async () => ({ default: (await import('./pages/settings.tsx')).Settings }))

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
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
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={Today} />
          <Route path="/wire" component={Wire} />
          <Route path="/stories/:id">{({ id }) => <Story id={id} />}</Route>
          <Route path="/incidents" component={Incidents} />
          <Route path="/incidents/:id">{({ id }) => <Incident id={id} />}</Route>
          <Route path="/items/:id">{({ id }) => <AnyItem id={id} />}</Route>
          <Route path="/settings" component={Settings} />
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </Shell>
  )
}
