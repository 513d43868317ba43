import type { IconName } from '@elmo-chat/look'
import type { Me } from '@elmo-chat/protocol'

interface Place {
  readonly to:
    | '/'
    | '/inbox'
    | '/conversations'
    | '/satisfaction'
    | '/corrections'
    | '/flows'
    | '/knowledge'
    | '/knowledge/questions'
    | '/review'
    | '/search'
    | '/search/path'
    | '/search/rules'
    | '/search/tests'
    | '/search/judgements'
    | '/search/rankers'
    | '/recommend'
    | '/recommend/learning'
    | '/recommend/visitors'
    | '/catalog'
    | '/imports'
    | '/orders'
    | '/policy'
    | '/settings'
    | '/packs'
    | '/keys'
    | '/model'
    | '/voice'
  readonly name:
    | 'overview'
    | 'inbox'
    | 'conversations'
    | 'satisfaction'
    | 'corrections'
    | 'flows'
    | 'documents'
    | 'questions'
    | 'review'
    | 'search'
    | 'path'
    | 'rules'
    | 'tests'
    | 'judgements'
    | 'rankers'
    | 'methods'
    | 'learning'
    | 'visitors'
    | 'catalog'
    | 'imports'
    | 'orders'
    | 'policy'
    | 'settings'
    | 'packs'
    | 'keys'
    | 'model'
    | 'voice'
  readonly icon: IconName
  /** Whether pages below it are places of their own. */
  readonly isAlone?: boolean
  /** Whether agents may open it. */
  readonly isForAgents?: boolean
}

/** The console's rooms, in the groups of the left side. */
const navigation: readonly {
  group: 'today' | 'talk' | 'find' | 'recommend' | 'shop' | 'system'
  places: readonly Place[]
}[] = [
  { group: 'today', places: [{ to: '/', name: 'overview', icon: 'home', isAlone: true }] },
  {
    group: 'talk',
    places: [
      { to: '/inbox', name: 'inbox', icon: 'headset', isForAgents: true },
      { to: '/conversations', name: 'conversations', icon: 'chat', isForAgents: true },
      { to: '/satisfaction', name: 'satisfaction', icon: 'star' },
      { to: '/corrections', name: 'corrections', icon: 'edit' },
      { to: '/flows', name: 'flows', icon: 'list' },
      { to: '/knowledge', name: 'documents', icon: 'document', isAlone: true },
      { to: '/knowledge/questions', name: 'questions', icon: 'book' },
      { to: '/review', name: 'review', icon: 'shield' },
    ],
  },
  {
    group: 'find',
    places: [
      { to: '/search', name: 'search', icon: 'chart', isAlone: true },
      { to: '/search/path', name: 'path', icon: 'search' },
      { to: '/search/rules', name: 'rules', icon: 'filter' },
      { to: '/search/tests', name: 'tests', icon: 'shield' },
      { to: '/search/judgements', name: 'judgements', icon: 'star' },
      { to: '/search/rankers', name: 'rankers', icon: 'compare' },
    ],
  },
  {
    group: 'recommend',
    places: [
      { to: '/recommend', name: 'methods', icon: 'heart', isAlone: true },
      { to: '/recommend/learning', name: 'learning', icon: 'sparkle' },
      { to: '/recommend/visitors', name: 'visitors', icon: 'user' },
    ],
  },
  {
    group: 'shop',
    places: [
      { to: '/orders', name: 'orders', icon: 'truck' },
      { to: '/policy', name: 'policy', icon: 'compare' },
      { to: '/catalog', name: 'catalog', icon: 'tag' },
      { to: '/imports', name: 'imports', icon: 'upload' },
    ],
  },
  {
    group: 'system',
    places: [
      { to: '/settings', name: 'settings', icon: 'settings' },
      { to: '/packs', name: 'packs', icon: 'list' },
      { to: '/keys', name: 'keys', icon: 'key' },
      { to: '/model', name: 'model', icon: 'chat' },
      { to: '/voice', name: 'voice', icon: 'mic' },
    ],
  },
]

/** The rooms that somebody may open; nothing while it is not known who it is. */
export function roomsOf(me: Me | undefined): typeof navigation {
  if (me?.role !== 'agent') return me ? navigation : []
  return navigation.flatMap(({ group, places }) => {
    const open = places.filter(({ isForAgents }) => isForAgents)
    return open.length > 0 ? [{ group, places: open }] : []
  })
}
