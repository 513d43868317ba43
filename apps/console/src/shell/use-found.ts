import type { IconName } from '@elmo-chat/look'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { meQuery, paletteConversationsQuery, paletteProductsQuery } from '../queries.js'
import { roomsOf } from './navigation.js'

export interface Found {
  readonly key: string
  readonly kind: 'page' | 'product' | 'conversation' | 'search'
  readonly icon: IconName
  readonly text: string
  readonly go: () => void
}

/** Where `text` can lead: pages by name at once; products, conversations and its own path as a search from two characters on. */
export function useFound(text: string, onDone: () => void): readonly Found[] {
  const { t } = useTranslation()
  const { navigate } = useRouter()
  const { data: products } = useQuery(paletteProductsQuery(text))
  const { data: conversations } = useQuery(paletteConversationsQuery(text))
  const going = (work: () => unknown) => () => {
    onDone()
    void work()
  }
  const { data: me } = useQuery(meQuery)
  const pages = roomsOf(me)
    .flatMap(({ places }) => places)
    .map(
      ({ to, name, icon }): Found => ({
        key: name,
        kind: 'page',
        icon,
        text: t(`nav.${name}`),
        go: going(() => navigate({ to })),
      }),
    )
    .filter((page) => page.text.toLowerCase().includes(text.toLowerCase()))
  if (text.length < 2) return pages
  const path: Found = {
    key: 'path-of-query',
    kind: 'search',
    icon: 'search',
    text: t('palette.pathOf', { text }),
    go: going(() => navigate({ to: '/search/path', search: { q: text } })),
  }
  const items = (products?.items ?? []).map(
    ({ id, title }): Found => ({
      key: `p-${id}`,
      kind: 'product',
      icon: 'tag',
      text: title,
      go: going(() => navigate({ to: '/catalog/$id', params: { id } })),
    }),
  )
  const talks = (conversations?.items ?? []).map(
    ({ id, firstMessage }): Found => ({
      key: `c-${id}`,
      kind: 'conversation',
      icon: 'chat',
      text: firstMessage || t('conversations.emptyMessage'),
      go: going(() => navigate({ to: '/conversations/$id', params: { id } })),
    }),
  )
  return [...pages, ...items, ...talks, path]
}
