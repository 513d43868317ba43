import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The page on the language model. It and its words load when it is opened. */
export const modelRoute = <Shell extends AnyRoute>(shell: Shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/model',
    component: lazyRouteComponent(() => import('./pages/model/index.js'), 'ModelPage'),
  })
