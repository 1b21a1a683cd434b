import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { ask, type Params } from './ask.ts'

/** An answer of the API, kept, and asked for again when news touch the record. */
export const useAsk = <T>(path: string, params: Params = {}, enabled = true): UseQueryResult<T> =>
  useQuery({ queryKey: ['record', path, params], queryFn: ({ signal }) => ask<T>(path, params, signal), enabled })
