import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/icon.js'
import { Veil } from '../parts/veil.js'
import { type Found, useFound } from './use-found.js'

/** Jumps anywhere: pages, products, conversations. Arrows choose, Enter goes. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Veil />
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
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useFound(text.trim(), onDone)
  // What comes later may stand before what is chosen: the choice goes with it.
  const at = Math.max(
    0,
    found.findIndex(({ key }) => key === chosen),
  )

  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      const next = (at + step + found.length) % found.length
      setChosen(found[next].key)
      document.getElementById(`palette-${found[next].key}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) found[at]?.go()
  }
  return (
    <>
      <div className="palette-box">
        <Icon name="search" />
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
            setChosen(null)
          }}
          onKeyDown={onKey}
        />
      </div>
      {found.length === 0 && (
        <p className="quiet palette-none" role="status">
          {t('palette.none')}
        </p>
      )}
      <div id="palette-found" role="listbox" aria-label={t('palette.open')}>
        {found.map((one, index) => (
          <Row key={one.key} found={one} isChosen={index === at} onPoint={() => setChosen(one.key)} />
        ))}
      </div>
    </>
  )
}

function Row({ found, isChosen, onPoint }: { found: Found; isChosen: boolean; onPoint: () => void }) {
  const { t } = useTranslation()
  return (
    <button
      id={`palette-${found.key}`}
      type="button"
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className="place"
      onClick={found.go}
      onMouseMove={onPoint}
    >
      <Icon name={found.icon} size={16} />
      <span className="one-line">{found.text}</span>
      <small>{t(`palette.${found.kind}`)}</small>
    </button>
  )
}
