import type { FlowsReport } from '@elmo-chat/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/** The service flows, and how their runs stand. */
export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: () => call<FlowsReport>('flows'),
})

export const switchFlow = (name: string, isOn: boolean) =>
  call<FlowsReport>(`flows/${encodeURIComponent(name)}`, { method: 'PUT', json: { isOn } })

/** Words of the shop's own for a place of a flow; null puts back those that ship. */
export const rewordFlow = (name: string, at: string, words: { en: string; zh: string } | null) =>
  call<FlowsReport>(`flows/${encodeURIComponent(name)}/words`, { method: 'PUT', json: { at, words } })
