import type { PackRow } from '@elmo-chat/protocol'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call } from './api.js'
import { queries } from './queries-client.js'

interface Packs {
  readonly packs: readonly PackRow[]
}

/** The packs that are installed. */
export const packsQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: async () => (await call<Packs>('packs')).packs,
})

/** Lets a pack take part in conversations, or not; at once. */
export const useSwitchPack = () =>
  useMutation({
    mutationFn: (json: { name: string; isOn: boolean }) => call<Packs>('packs', { method: 'PUT', json }),
    onSuccess: ({ packs }) => queries.setQueryData(packsQuery.queryKey, packs),
  })
