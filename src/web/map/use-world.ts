import { useQuery } from '@tanstack/react-query'
import { worldOf } from '../../desk/picture/world.ts'
import { type Land, landsOf } from './land.ts'

const NONE: readonly Land[] = []

/** The countries of the world, which come with the app; none until they are there. */
export function useWorld(): readonly Land[] {
  const { data } = useQuery({
    queryKey: ['world'],
    queryFn: async ({ signal }) => worldOf(await (await fetch('/assets/world.json', { signal })).json()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data === undefined ? NONE : landsOf(data)
}
