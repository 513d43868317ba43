import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** What customers said of conversations. The page and its words load when it is opened. */
export const satisfactionRoute = <Shell extends AnyRoute>(shell: Shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/satisfaction',
    component: lazyRouteComponent(() => import('./pages/satisfaction/index.js'), 'SatisfactionPage'),
    validateSearch: (search: Record<string, unknown>): { days?: 7 | 90 } => ({
      days: search.days === 7 || search.days === 90 ? search.days : undefined,
    }),
  })
