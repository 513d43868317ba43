import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { textIn } from './search-in-address.js'

const orders = () => import('./pages/orders/index.js')

/** The pages on orders and on the policy. They, their words and their styles load when one is opened. */
export function ordersRoutes<Shell extends AnyRoute>(shell: Shell) {
  const list = createRoute({
    getParentRoute: () => shell,
    path: '/orders',
    component: lazyRouteComponent(orders, 'OrdersPage'),
    validateSearch: (search: Record<string, unknown>): { q?: string; status?: string; open?: true } => ({
      q: textIn(search.q),
      status: textIn(search.status),
      open: search.open === true ? true : undefined,
    }),
  })
  const one = createRoute({
    getParentRoute: () => shell,
    path: '/orders/$id',
    component: lazyRouteComponent(orders, 'OrderPage'),
  })
  const policy = createRoute({
    getParentRoute: () => shell,
    path: '/policy',
    component: lazyRouteComponent(() => import('./pages/policy/index.js'), 'PolicyPage'),
  })
  return [list, one, policy] as const
}
