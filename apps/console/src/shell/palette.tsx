import type { CatalogPage, ConversationPage } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { Icon } from '../parts/icon.js'
import { navigation } from './navigation.js'

interface Found {
  readonly key: string
  readonly icon: 'search' | 'tag' | 'chat'
  readonly text: string
  readonly go: () => void
}

const MOST = 6

/** Jumps anywhere: pages, products, conversations. Arrows choose, Enter goes. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog palette" aria-describedby={undefined}>
          <Dialog.Title className="hidden-label">{t('palette.open')}</Dialog.Title>
          <Finder onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Finder({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useFound(text.trim(), onDone)
  const at = Math.min(chosen, found.length - 1)

  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosen((at + step + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) found[at]?.go()
  }
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type in it
        autoFocus
        value={text}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-found"
        aria-activedescendant={found[at] ? `palette-${found[at].key}` : undefined}
        maxLength={200}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      <div id="palette-found" role="listbox" aria-label={t('palette.open')}>
        {found.map((one, index) => (
          <button
            key={one.key}
            id={`palette-${one.key}`}
            type="button"
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="place"
            onClick={one.go}
            onMouseMove={() => setChosen(index)}
          >
            <Icon name={one.icon} size={16} />
            {one.text}
          </button>
        ))}
      </div>
    </>
  )
}

function useFound(text: string, onDone: () => void): Found[] {
  const { t } = useTranslation()
  const { navigate } = useRouter()
  const { data: products } = useQuery({
    queryKey: ['palette', 'catalog', text],
    queryFn: () => call<CatalogPage>(`catalog?limit=${MOST}&q=${encodeURIComponent(text)}`),
    enabled: text.length > 1,
  })
  const { data: conversations } = useQuery({
    queryKey: ['palette', 'conversations', text],
    queryFn: () => call<ConversationPage>(`conversations?limit=${MOST}&q=${encodeURIComponent(text)}`),
    enabled: text.length > 1,
  })
  const going = (work: () => unknown) => () => {
    onDone()
    void work()
  }
  const pages = navigation
    .flatMap(({ places }) => places)
    .map(
      ({ to, name }): Found => ({
        key: name,
        icon: 'search',
        text: t(`nav.${name}`),
        go: going(() => navigate({ to })),
      }),
    )
    .filter((page) => page.text.toLowerCase().includes(text.toLowerCase()))
  const items = (products?.items ?? []).map(
    ({ id, title }): Found => ({
      key: `p-${id}`,
      icon: 'tag',
      text: title,
      go: going(() => navigate({ to: '/catalog/$id', params: { id } })),
    }),
  )
  const talks = (conversations?.items ?? []).map(
    ({ id, firstMessage }): Found => ({
      key: `c-${id}`,
      icon: 'chat',
      text: firstMessage,
      go: going(() => navigate({ to: '/conversations/$id', params: { id } })),
    }),
  )
  return [...pages, ...items, ...talks]
}
