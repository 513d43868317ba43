import type { LanguageModelReport } from '@elmo-chat/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/** The language model that words replies; null where none is set. */
export const modelQuery = queryOptions({
  queryKey: ['model'],
  queryFn: async () => (await call<{ model: LanguageModelReport | null }>('model')).model,
})
