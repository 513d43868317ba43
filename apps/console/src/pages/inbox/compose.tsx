import type { AgentDraft } from '@elmo-chat/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { cannedQuery } from '../../queries-inbox.js'
import { openPlaceholder } from './placeholders.js'
import { languageOf, translate } from './translate.js'
import { useKeys } from './use-keys.js'

/** How often the customer is told that the agent goes on writing, in milliseconds. */
const TOLD_MS = 3_000

/** The reply box: "/" opens the canned replies, Ctrl or ⌘ with Enter sends; the assistant's draft, and words in the customer's language. */
export function Compose({
  id,
  language,
  hasModel,
  isSending,
  onTyping,
  onSend,
}: {
  id: string
  language: 'en' | 'zh'
  hasModel: boolean
  isSending: boolean
  /** Told now and then while words for the customer are being written. */
  onTyping: () => void
  onSend: (text: string, isNote: boolean) => void
}) {
  const { t } = useTranslation()
  const { data: replies = [] } = useQuery(cannedQuery(id))
  const [text, setText] = useState('')
  const [isNote, setNote] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [gap, setGap] = useState<{ from: number; to: number } | null>(null)
  const canned = text.startsWith('/')
    ? replies.filter(({ key }) => key.toLowerCase().startsWith(text.slice(1).toLowerCase()))
    : []
  const toldAt = useRef(0)
  const write = (next: string) => {
    setText(next)
    if (draft.data?.text === null) draft.reset()
    if (isNote || !next.trim() || Date.now() - toldAt.current < TOLD_MS) return
    toldAt.current = Date.now()
    onTyping()
  }
  const put = (next: string) => {
    write(next)
    setGap(openPlaceholder(next) ?? { from: next.length, to: next.length })
  }
  useLayoutEffect(() => {
    if (!gap) return
    field.current?.focus()
    field.current?.setSelectionRange(gap.from, gap.to)
  }, [gap])
  const draft = useMutation({
    mutationFn: () => call<AgentDraft>(`desk/${encodeURIComponent(id)}/draft`, { method: 'POST', json: {} }),
    onSuccess: ({ text: drafted }) => drafted !== null && put(drafted),
  })
  const translation = useMutation({
    mutationFn: () => translate(text.trim(), language),
    onSuccess: ({ text: translated }) => translated !== null && put(translated),
  })
  const isForeign = hasModel && !isNote && text.trim() !== '' && languageOf(text) !== language
  const send = () => {
    if (!text.trim() || isSending) return
    const open = isNote ? null : openPlaceholder(text)
    if (open) {
      setGap(open)
      return
    }
    onSend(text.trim(), isNote)
    toldAt.current = 0
    draft.reset()
    translation.reset()
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const [first] = canned
    if (first) put(first.text)
    else if (event.ctrlKey || event.metaKey) send()
    else return
    event.preventDefault()
  }
  useKeys({ c: () => field.current?.focus(), d: () => draft.mutate() })
  const said = draft.error
    ? t('inbox.refused')
    : draft.data && draft.data.text === null
      ? t(`inbox.noDraft.${draft.data.because}`)
      : translation.error || translation.data?.text === null
        ? t(translation.data?.because === 'held' ? 'inbox.noDraft.held' : 'inbox.noTranslation')
        : translation.data && !translation.data.hasSameNumbers
          ? t('inbox.numbersDiffer')
          : null
  return (
    <form
      className={isNote ? 'inbox-compose note' : 'inbox-compose'}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {canned.length > 0 && (
        <ul className="inbox-canned" aria-label={t('inbox.canned')}>
          {canned.map((reply) => (
            <li key={reply.key}>
              <button type="button" onClick={() => put(reply.text)}>
                <b>/{reply.key}</b>
                <span className="one-line">{reply.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <textarea
        ref={field}
        rows={3}
        value={text}
        maxLength={4000}
        aria-label={t(isNote ? 'inbox.note' : 'inbox.reply')}
        placeholder={t('inbox.placeholder')}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {said && (
        <p className="quiet" role="status">
          {said}
        </p>
      )}
      <div className="row end">
        <button type="button" className="button ghost" disabled={draft.isPending} onClick={() => draft.mutate()}>
          {t('inbox.draft')}
        </button>
        {isForeign && (
          <button
            type="button"
            className="button ghost"
            disabled={translation.isPending}
            onClick={() => translation.mutate()}
          >
            {t('inbox.intoTheirs')}
          </button>
        )}
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
