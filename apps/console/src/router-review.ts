import type { HeldTextState } from '@elmo-chat/protocol'
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const states: readonly HeldTextState[] = ['approved', 'rejected']

/** The page on texts that were kept from shoppers. It and its words load when it is opened. */
export const reviewRoute = <Shell extends AnyRoute>(shell: Shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/review',
    component: lazyRouteComponent(() => import('./pages/review/index.js'), 'ReviewPage'),
    validateSearch: (search: Record<string, unknown>): { state?: HeldTextState } => ({
      state: states.find((state) => state === search.state),
    }),
  })
