import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The page on industry packs. It and its words load when it is opened. */
export const packsRoute = <Shell extends AnyRoute>(shell: Shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/packs',
    component: lazyRouteComponent(() => import('./pages/packs/index.js'), 'PacksPage'),
  })
