import { useQuery } from '@tanstack/react-query'

type Names = Readonly<Record<string, string>>

const NONE: Names = {}

/** Names of countries by code, from the table of the package. */
export function useCountries(): (code: string) => string {
  const { data = NONE } = useQuery({
    queryKey: ['countries'],
    queryFn: async ({ signal }): Promise<Names> => (await fetch('/assets/countries.json', { signal })).json(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (code) => data[code] ?? code
}
