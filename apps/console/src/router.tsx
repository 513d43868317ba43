import type { ConversationMark } from '@elmo-chat/protocol'
import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { ApiProblem } from './api.js'
import { CatalogPage } from './pages/catalog/catalog.js'
import { ProductPage } from './pages/catalog/product.js'
import { ConversationPage } from './pages/conversation.js'
import { ConversationsPage } from './pages/conversations.js'
import { ImportReportPage } from './pages/imports/import-report.js'
import { ImportsPage } from './pages/imports/imports.js'
import { KeysPage } from './pages/keys/keys.js'
import { LogInPage } from './pages/log-in.js'
import { MissingPage } from './pages/missing.js'
import { OverviewPage } from './pages/overview/overview.js'
import { SettingsPage } from './pages/settings/settings.js'
import { WelcomePage } from './pages/welcome.js'
import { conversationMarks, meQuery } from './queries.js'
import { queries } from './queries-client.js'
import { findRoutes } from './router-find.js'
import { flowsRoutes } from './router-flows.js'
import { inboxRoute } from './router-inbox.js'
import { knowledgeRoutes } from './router-knowledge.js'
import { modelRoute } from './router-model.js'
import { ordersRoutes } from './router-orders.js'
import { packsRoute } from './router-packs.js'
import { recommendRoutes } from './router-recommend.js'
import { reviewRoute } from './router-review.js'
import { satisfactionRoute } from './router-satisfaction.js'
import { voiceRoute } from './router-voice.js'
import { textIn as text } from './search-in-address.js'
import { logInSearch } from './session.js'
import { Shell } from './shell/shell.js'

const root = createRootRoute({ component: Outlet })

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: LogInPage,
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: text(search.to) }),
})
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', component: WelcomePage })

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async () => {
    try {
      await queries.ensureQueryData(meQuery)
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401)
        throw redirect({ to: '/login', search: logInSearch() })
    }
  },
})

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: OverviewPage,
  beforeLoad: async () => {
    const me = await queries.ensureQueryData(meQuery)
    if (me.role === 'agent') throw redirect({ to: '/inbox' })
  },
})
const conversations = createRoute({
  getParentRoute: () => shell,
  path: '/conversations',
  component: ConversationsPage,
  validateSearch: (search: Record<string, unknown>): { q?: string; only?: ConversationMark } => ({
    q: text(search.q),
    only: conversationMarks.find((mark) => mark === search.only),
  }),
})
const conversation = createRoute({
  getParentRoute: () => shell,
  path: '/conversations/$id',
  component: ConversationPage,
  validateSearch: (search: Record<string, unknown>): { turn?: string } => ({ turn: text(search.turn) }),
})
const catalog = createRoute({
  getParentRoute: () => shell,
  path: '/catalog',
  component: CatalogPage,
  validateSearch: (search: Record<string, unknown>): { q?: string; source?: string } => ({
    q: text(search.q),
    source: text(search.source),
  }),
})
const product = createRoute({ getParentRoute: () => shell, path: '/catalog/$id', component: ProductPage })
const imports = createRoute({ getParentRoute: () => shell, path: '/imports', component: ImportsPage })
const importReport = createRoute({ getParentRoute: () => shell, path: '/imports/$id', component: ImportReportPage })
const settings = createRoute({ getParentRoute: () => shell, path: '/settings', component: SettingsPage })
const keys = createRoute({ getParentRoute: () => shell, path: '/keys', component: KeysPage })
const missing = createRoute({ getParentRoute: () => shell, path: '$', component: MissingPage })

export const router = createRouter({
  basepath: '/console',
  defaultPreload: 'intent',
  routeTree: root.addChildren([
    logIn,
    welcome,
    shell.addChildren([
      overview,
      inboxRoute(shell),
      conversations,
      conversation,
      catalog,
      product,
      imports,
      importReport,
      settings,
      keys,
      ...flowsRoutes(shell),
      ...ordersRoutes(shell),
      modelRoute(shell),
      satisfactionRoute(shell),
      reviewRoute(shell),
      packsRoute(shell),
      voiceRoute(shell),
      ...knowledgeRoutes(shell),
      ...findRoutes(shell),
      ...recommendRoutes(shell),
      missing,
    ]),
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
