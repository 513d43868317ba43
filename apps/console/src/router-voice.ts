import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The page on what listens to shoppers. It and its words load when it is opened. */
export const voiceRoute = <Shell extends AnyRoute>(shell: Shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/voice',
    component: lazyRouteComponent(() => import('./pages/voice/index.js'), 'VoicePage'),
  })
