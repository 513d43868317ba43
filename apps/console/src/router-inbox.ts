import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { textIn } from './search-in-address.js'

/** The inbox. It, its words and its styles load when it is opened. */
export function inboxRoute<Shell extends AnyRoute>(shell: Shell) {
  return createRoute({
    getParentRoute: () => shell,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./pages/inbox/inbox.js'), 'InboxPage'),
    validateSearch: (search: Record<string, unknown>): { id?: string } => ({ id: textIn(search.id) }),
  })
}
