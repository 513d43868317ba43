import type { IconName } from '@elmo-chat/look'

interface Place {
  readonly to: '/' | '/conversations' | '/catalog' | '/imports' | '/settings' | '/keys'
  readonly name: 'overview' | 'conversations' | 'catalog' | 'imports' | 'settings' | 'keys'
  readonly icon: IconName
}

/** The console's rooms, in the groups of the left side. */
export const navigation: readonly { group: 'today' | 'talk' | 'shop' | 'system'; places: readonly Place[] }[] = [
  { group: 'today', places: [{ to: '/', name: 'overview', icon: 'home' }] },
  { group: 'talk', places: [{ to: '/conversations', name: 'conversations', icon: 'chat' }] },
  {
    group: 'shop',
    places: [
      { to: '/catalog', name: 'catalog', icon: 'tag' },
      { to: '/imports', name: 'imports', icon: 'upload' },
    ],
  },
  {
    group: 'system',
    places: [
      { to: '/settings', name: 'settings', icon: 'settings' },
      { to: '/keys', name: 'keys', icon: 'key' },
    ],
  },
]
