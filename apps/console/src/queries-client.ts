import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api.js'

/** The one cache of answers. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refused it will refuse again; only a lost connection is worth another try.
      retry: (failures, problem) => problem instanceof ApiProblem && problem.status === 0 && failures < 2,
    },
  },
})
