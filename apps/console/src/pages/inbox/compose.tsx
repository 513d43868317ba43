import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../queries.js'

/** How often the customer is told that the agent goes on writing, in milliseconds. */
const TOLD_MS = 3_000

/** The reply box: "/" opens the canned replies, Ctrl or ⌘ with Enter sends. */
export function Compose({
  name,
  language,
  isSending,
  onTyping,
  onSend,
}: {
  name: string
  language: 'en' | 'zh'
  isSending: boolean
  /** Told now and then while words for the customer are being written. */
  onTyping: () => void
  onSend: (text: string, isNote: boolean) => void
}) {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  const [text, setText] = useState('')
  const [isNote, setNote] = useState(false)
  const canned = text.startsWith('/')
    ? (settings?.desk.canned ?? []).filter(({ key }) => key.toLowerCase().startsWith(text.slice(1).toLowerCase()))
    : []
  const toldAt = useRef(0)
  const write = (next: string) => {
    setText(next)
    if (isNote || !next.trim() || Date.now() - toldAt.current < TOLD_MS) return
    toldAt.current = Date.now()
    onTyping()
  }
  const send = () => {
    if (!text.trim() || isSending) return
    onSend(text.trim(), isNote)
    toldAt.current = 0
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const [first] = canned
    if (first) setText(first[language].replaceAll('{name}', name))
    else if (event.ctrlKey || event.metaKey) send()
    else return
    event.preventDefault()
  }
  return (
    <form
      className={isNote ? 'inbox-compose note' : 'inbox-compose'}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {canned.length > 0 && (
        <ul className="chips" aria-label={t('inbox.canned')}>
          {canned.map((reply) => (
            <li key={reply.key}>
              <button
                type="button"
                className="chip"
                onClick={() => setText(reply[language].replaceAll('{name}', name))}
              >
                /{reply.key}
              </button>
            </li>
          ))}
        </ul>
      )}
      <textarea
        rows={3}
        value={text}
        maxLength={4000}
        aria-label={t(isNote ? 'inbox.note' : 'inbox.reply')}
        placeholder={t('inbox.placeholder')}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="row end">
        <label className="row">
          <input type="checkbox" checked={isNote} onChange={(event) => setNote(event.target.checked)} />
          {t('inbox.asNote')}
        </label>
        <button type="submit" className="button primary" disabled={!text.trim() || isSending}>
          {t('inbox.send')}
        </button>
      </div>
    </form>
  )
}
