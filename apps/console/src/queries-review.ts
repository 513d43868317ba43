import type { HeldTextPage, HeldTextState } from '@elmo-chat/protocol'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/** Texts that were kept from shoppers, by how they stand. */
export const heldTextsQuery = (state: HeldTextState) =>
  infiniteQueryOptions({
    queryKey: ['review', state],
    queryFn: ({ pageParam }) =>
      call<HeldTextPage>(`moderation?state=${state}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
  })
