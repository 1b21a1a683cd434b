import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../data/ask.ts'

/** Who the desk takes the reader for. */
export interface Me {
  readonly name: string
  readonly role: 'reader' | 'analyst' | 'admin'
  readonly signedIn: boolean
  readonly needsToken: boolean
  /** Source of pictures of the map, where the desk is given one. */
  readonly tiles: string | null
}

export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: ({ signal }) => ask<Me>('me', {}, signal), staleTime: Number.POSITIVE_INFINITY })

const RANK = { reader: 0, analyst: 1, admin: 2 } as const

/** Whether the reader may do what needs the role. */
export function useMay(role: Me['role']): boolean {
  const { data } = useMe()
  return data !== undefined && data !== null && RANK[data.role] >= RANK[role]
}

/** Shows the desk to those who may see it, and else the way in. */
export function Guarded({ signIn, children }: { readonly signIn: ReactNode; readonly children: ReactNode }) {
  const { data, isPending } = useMe()
  if (isPending) return null
  return <>{data?.needsToken === true && !data.signedIn ? signIn : children}</>
}
