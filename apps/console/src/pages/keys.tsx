import type { KeyRecord } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { AlertDialog } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { formatAgo, formatTime } from '../parts/format.js'
import { Icon } from '../parts/icon.js'
import { PageHead } from '../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../parts/state.js'
import { keysQuery } from '../queries.js'

export function KeysPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(keysQuery)
  const changed = () => queries.invalidateQueries({ queryKey: ['keys'] })
  const make = useMutation({
    mutationFn: (wanted: { kind: string; name: string }) =>
      call<{ key: string; record: KeyRecord }>('keys', { method: 'POST', json: wanted }),
    onSuccess: changed,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => call(`keys/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: changed,
  })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    make.mutate({ kind: String(data.get('kind')), name: String(data.get('name')) })
    event.currentTarget.reset()
  }
  return (
    <>
      <PageHead title={t('nav.keys')} about={t('keys.about')} />
      <form className="card row" onSubmit={submit}>
        <label className="field">
          <span>{t('keys.kind')}</span>
          <select name="kind">
            <option value="widget">{t('keys.widget')}</option>
            <option value="server">{t('keys.server')}</option>
          </select>
        </label>
        <label className="field grow">
          <span>{t('keys.name')}</span>
          <input name="name" required maxLength={60} />
        </label>
        <button type="submit" className="button primary" disabled={make.isPending}>
          {t('keys.create')}
        </button>
      </form>
      {make.error && <Failure problem={make.error} />}
      {make.data && <NewKey value={make.data.key} kind={make.data.record.kind} />}
      {error ? (
        <Failure problem={error} onRetry={refetch} />
      ) : !data ? (
        <Skeleton rows={3} />
      ) : data.length === 0 ? (
        <Empty icon="key" title={t('keys.none')} />
      ) : (
        <Keys keys={data} onRevoke={(id) => revoke.mutate(id)} />
      )}
    </>
  )
}

function NewKey({ value, kind }: { value: string; kind: KeyRecord['kind'] }) {
  const { t } = useTranslation()
  const tag = `<script src="${window.location.origin}/widget.js" data-key="${value}" async></script>`
  return (
    <div className="notice good" role="status">
      <div className="grow">
        <strong>{t('keys.once')}</strong>
        <Copyable text={value} />
        {kind === 'widget' && (
          <>
            <p>{t('keys.paste')}</p>
            <Copyable text={tag} />
          </>
        )}
      </div>
    </div>
  )
}

function Copyable({ text }: { text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  return (
    <p className="copyable">
      <code>{text}</code>
      <button
        type="button"
        className="button"
        onClick={async () => {
          await navigator.clipboard.writeText(text)
          setCopied(true)
        }}
      >
        <Icon name={copied ? 'check' : 'copy'} size={16} /> {t(copied ? 'keys.copied' : 'keys.copy')}
      </button>
    </p>
  )
}

function Keys({ keys, onRevoke }: { keys: readonly KeyRecord[]; onRevoke: (id: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('keys.name')}</th>
            <th>{t('keys.kind')}</th>
            <th>{t('keys.created')}</th>
            <th>{t('keys.used')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, kind, name, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{t(`keys.${kind}`)}</td>
              <td className="quiet">{formatTime(createdAt)}</td>
              <td className="quiet">{lastUsedAt ? formatAgo(lastUsedAt) : t('keys.never')}</td>
              <td className="number">
                <Revoke name={name} onConfirm={() => onRevoke(id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Revoke({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const { t } = useTranslation()
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button">{t('keys.revoke')}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{t('keys.revokeTitle', { name })}</AlertDialog.Title>
          <AlertDialog.Description>{t('keys.revokeText')}</AlertDialog.Description>
          <div className="row end">
            <AlertDialog.Cancel className="button">{t('keys.keep')}</AlertDialog.Cancel>
            <AlertDialog.Action className="button danger" onClick={onConfirm}>
              {t('keys.revoke')}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
