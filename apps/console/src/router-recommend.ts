import type { RecommendPlacement } from '@elmo-chat/protocol'
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { choiceIn, textIn } from './search-in-address.js'

export const placements: readonly RecommendPlacement[] = ['for-you', 'next', 'similar', 'bought-together', 'trending']

type Search = Record<string, unknown>

/** All in one file: who opens one of these pages opens the next. */
const pages = () => import('./pages/recommend/index.js')

/** The pages of the group "Recommend". They, their words and their styles load when one is opened. */
export function recommendRoutes<Shell extends AnyRoute>(shell: Shell) {
  const recommend = createRoute({
    getParentRoute: () => shell,
    id: 'recommend',
    component: lazyRouteComponent(pages, 'Recommend'),
  })
  const methods = createRoute({
    getParentRoute: () => recommend,
    path: '/recommend',
    component: lazyRouteComponent(pages, 'MethodsPage'),
    validateSearch: (search: Search): { list?: RecommendPlacement } => ({ list: choiceIn(placements, search.list) }),
  })
  const learning = createRoute({
    getParentRoute: () => recommend,
    path: '/recommend/learning',
    component: lazyRouteComponent(pages, 'LearningPage'),
  })
  const visitors = createRoute({
    getParentRoute: () => recommend,
    path: '/recommend/visitors',
    component: lazyRouteComponent(pages, 'VisitorsPage'),
    validateSearch: (search: Search): { q?: string } => ({ q: textIn(search.q) }),
  })
  const visitor = createRoute({
    getParentRoute: () => recommend,
    path: '/recommend/visitors/$id',
    component: lazyRouteComponent(pages, 'VisitorPage'),
  })
  const product = createRoute({
    getParentRoute: () => recommend,
    path: '/recommend/products/$id',
    component: lazyRouteComponent(pages, 'ProductPlacePage'),
  })
  return [recommend.addChildren([methods, learning, visitors, visitor, product])] as const
}
