import type { ImportRun } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { Icon } from '../parts/icon.js'
import { Failure } from '../parts/state.js'
import { settingsQuery } from '../queries.js'

/** Takes a feed: dropped or chosen, with what has to be known to read it. Its report opens at once and fills itself. */
export function NewImport() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: settings } = useQuery(settingsQuery)
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)

  const upload = useMutation({
    mutationFn: ({ chosen, query }: { chosen: File; query: URLSearchParams }) =>
      call<ImportRun>(`imports?${query}`, { method: 'POST', body: chosen }),
    onSuccess: async (run) => {
      await queries.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/imports/$id', params: { id: run.id } })
    },
  })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!file) return
    const data = new FormData(event.currentTarget)
    const query = new URLSearchParams({ name: file.name })
    for (const name of ['source', 'currency', 'priceUnit', 'baseUrl']) {
      const value = String(data.get(name) ?? '').trim()
      if (value) query.set(name, value)
    }
    for (const pair of String(data.get('map') ?? '').split(/[\n,]/)) if (pair.trim()) query.append('map', pair.trim())
    for (const name of ['dryRun', 'force']) if (data.get(name)) query.set(name, '1')
    upload.mutate({ chosen: file, query })
  }

  return (
    <form className="card new-import" onSubmit={submit}>
      <label
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          setFile(event.dataTransfer.files[0] ?? null)
        }}
      >
        <Icon name="upload" size={24} />
        <span>{file ? file.name : t('imports.drop')}</span>
        <small className="quiet">{t('imports.formats')}</small>
        <input type="file" className="hidden-input" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </label>
      <div className="fields">
        <label className="field">
          <span>{t('imports.source')}</span>
          <input name="source" defaultValue="main" pattern="[a-z0-9][a-z0-9\-]{0,39}" required />
          <small>{t('imports.sourceHint')}</small>
        </label>
        <label className="field">
          <span>{t('imports.currency')}</span>
          <input
            name="currency"
            key={settings?.currency}
            defaultValue={settings?.currency}
            pattern="[A-Za-z]{3}"
            maxLength={3}
          />
        </label>
        <label className="field">
          <span>{t('imports.priceUnit')}</span>
          <select name="priceUnit">
            <option value="major">{t('imports.major')}</option>
            <option value="minor">{t('imports.minor')}</option>
          </select>
        </label>
        <label className="field">
          <span>{t('imports.baseUrl')}</span>
          <input name="baseUrl" placeholder="https://" maxLength={500} />
          <small>{t('imports.baseUrlHint')}</small>
        </label>
        <label className="field">
          <span>{t('imports.map')}</span>
          <textarea name="map" rows={2} placeholder="title=NAME, price=COST" maxLength={2_000} />
          <small>{t('imports.mapHint')}</small>
        </label>
      </div>
      <div className="row">
        <label className="check">
          <input type="checkbox" name="dryRun" /> {t('imports.dryRunLong')}
        </label>
        <label className="check">
          <input type="checkbox" name="force" /> {t('imports.force')}
        </label>
        <button type="submit" className="button primary" disabled={!file || upload.isPending}>
          {upload.isPending ? t('imports.sending') : t('imports.start')}
        </button>
      </div>
      {upload.error && <Failure problem={upload.error} />}
    </form>
  )
}
