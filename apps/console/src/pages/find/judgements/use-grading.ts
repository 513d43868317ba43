import type { JudgedProduct, JudgedProductPage, JudgementsKept, Me, ProductItem } from '@elmo-chat/protocol'
import { type InfiniteData, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.js'
import { address, meQuery } from '../../../queries.js'
import { judgedProductsQuery } from '../../../queries-find.js'
import type { Grade } from './grades.js'

type Pages = InfiniteData<JudgedProductPage, string>

interface Change {
  readonly productId: string
  /** Null takes the grade back. */
  readonly grade: Grade | null
  readonly product: ProductItem | null
}

/** Grades products of one search. What is graded shows at once, and as it was where the server does not take it. */
export function useGrading(query: string) {
  const queries = useQueryClient()
  const { queryKey } = judgedProductsQuery(query)
  const mutationKey = ['judging', query]
  const waiting = useIsMutating({ mutationKey })
  const settle = () => {
    // The last of several asks anew: an answer in between would undo what is still on its way.
    if (queries.isMutating({ mutationKey }) > 1) return
    void queries.invalidateQueries({ queryKey: ['search', 'judgements'] })
    void queries.invalidateQueries({ queryKey: ['search', 'compare'] })
  }
  const change = useMutation({
    mutationKey,
    scope: { id: 'judging' },
    mutationFn: ({ productId, grade, reason }: Change & { readonly reason: string | undefined }) =>
      grade === null
        ? call<null>(`search/judgements?${address({ query, productId })}`, { method: 'DELETE' })
        : call<JudgementsKept>('search/judgements', {
            method: 'POST',
            json: { judgements: [{ query, productId, grade, ...(reason && { reason }) }] },
          }),
    onMutate: async (wanted) => {
      await queries.cancelQueries({ queryKey })
      const by = queries.getQueryData<Me>(meQuery.queryKey)?.email ?? ''
      queries.setQueryData<Pages>(queryKey, (pages) => pages && changed(pages, query, wanted, by))
    },
    onSettled: settle,
  })
  const removeAll = useMutation({
    mutationKey,
    scope: { id: 'judging' },
    mutationFn: () => call<null>(`search/judgements?${address({ query })}`, { method: 'DELETE' }),
    onSettled: settle,
  })
  const reasonOf = (productId: string) =>
    queries
      .getQueryData<Pages>(queryKey)
      ?.pages.flatMap(({ items }) => items)
      .find((one) => one.productId === productId)?.reason
  return {
    grade: (productId: string, grade: Grade, product: ProductItem | null) =>
      change.mutate({ productId, grade, product, reason: reasonOf(productId) }),
    takeBack: (productId: string) => change.mutate({ productId, grade: null, product: null, reason: undefined }),
    takeAllBack: () => removeAll.mutate(),
    problem: waiting > 0 ? null : (change.error ?? removeAll.error),
  }
}

/** The pages as they are once the change is kept; a product that is graded for the first time stands first. */
function changed(pages: Pages, query: string, { productId, grade, product }: Change, by: string): Pages {
  const isKnown = pages.pages.some(({ items }) => items.some((one) => one.productId === productId))
  const at = new Date().toISOString()
  const graded = (one: JudgedProduct): JudgedProduct[] =>
    one.productId !== productId ? [one] : grade === null ? [] : [{ ...one, grade, at, by }]
  const difference = isKnown ? (grade === null ? -1 : 0) : grade === null ? 0 : 1
  return {
    ...pages,
    pages: pages.pages.map((page, place) => ({
      ...page,
      total: page.total + difference,
      items: [
        ...(place === 0 && !isKnown && grade !== null ? [{ query, productId, grade, product, at, by }] : []),
        ...page.items.flatMap(graded),
      ],
    })),
  }
}
