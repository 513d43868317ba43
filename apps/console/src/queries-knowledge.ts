import type { DocumentConflict, DocumentPassage, DocumentRow, UnansweredQuestion } from '@elmo-chat/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from './api.js'

/* What the pages on the shop's documents ask. */

export const documentsQuery = queryOptions({
  queryKey: ['knowledge', 'documents'],
  queryFn: async () => (await call<{ documents: DocumentRow[] }>('knowledge/documents')).documents,
})

export const documentPassagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', 'passages', id],
    queryFn: async () =>
      (await call<{ passages: DocumentPassage[] }>(`knowledge/documents/${encodeURIComponent(id)}/passages`)).passages,
  })

export const conflictsQuery = queryOptions({
  queryKey: ['knowledge', 'conflicts'],
  queryFn: async () => (await call<{ conflicts: DocumentConflict[] }>('knowledge/conflicts')).conflicts,
})

export const unansweredQuery = queryOptions({
  queryKey: ['knowledge', 'questions'],
  queryFn: async () => (await call<{ questions: UnansweredQuestion[] }>('knowledge/questions')).questions,
})
