import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const pages = () => import('./pages/flows/index.js')

/** The pages on service flows. They, their words and their styles load when one is opened. */
export function flowsRoutes<Shell extends AnyRoute>(shell: Shell) {
  const list = createRoute({
    getParentRoute: () => shell,
    path: '/flows',
    component: lazyRouteComponent(pages, 'FlowsPage'),
  })
  const one = createRoute({
    getParentRoute: () => shell,
    path: '/flows/$name',
    component: lazyRouteComponent(pages, 'FlowPage'),
  })
  return [list, one] as const
}
