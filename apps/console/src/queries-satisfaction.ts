import type { SatisfactionReport } from '@elmo-chat/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/** What customers said of conversations in the last days. */
export const satisfactionQuery = (days: number) =>
  queryOptions({
    queryKey: ['satisfaction', days],
    queryFn: () => call<SatisfactionReport>(`satisfaction?days=${days}`),
  })
