import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const pages = () => import('./pages/knowledge/index.js')

/** The pages on what the shop has written. They, their words and their styles load when one is opened. */
export function knowledgeRoutes<Shell extends AnyRoute>(shell: Shell) {
  const knowledge = createRoute({
    getParentRoute: () => shell,
    id: 'knowledge',
    component: lazyRouteComponent(pages, 'Knowledge'),
  })
  const documents = createRoute({
    getParentRoute: () => knowledge,
    path: '/knowledge',
    component: lazyRouteComponent(pages, 'DocumentsPage'),
  })
  const questions = createRoute({
    getParentRoute: () => knowledge,
    path: '/knowledge/questions',
    component: lazyRouteComponent(pages, 'QuestionsPage'),
  })
  return [knowledge.addChildren([documents, questions])] as const
}
