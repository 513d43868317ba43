import { readableAccent } from '@elmo-chat/look'
import type { Settings } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { PageHead } from '../parts/page-head.js'
import { Failure, Skeleton } from '../parts/state.js'
import { settingsQuery } from '../queries.js'

export function SettingsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ ...settingsQuery, refetchOnWindowFocus: false })
  return (
    <>
      <PageHead title={t('nav.settings')} about={t('settings.about')} />
      {error ? (
        <Failure problem={error} onRetry={refetch} />
      ) : data ? (
        <SettingsForm kept={data} />
      ) : (
        <Skeleton rows={10} />
      )}
    </>
  )
}

const languages = ['en', 'zh'] as const

function SettingsForm({ kept }: { kept: Settings }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(kept)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept)
  const save = useMutation({
    mutationFn: (settings: Settings) => call<Settings>('settings', { method: 'PUT', json: settings }),
    onSuccess: async (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved)
      setDraft(saved)
      await queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  useBlocker({ shouldBlockFn: () => isChanged && !window.confirm(t('settings.leave')), enableBeforeUnload: isChanged })
  const change = (part: Partial<Settings>) => setDraft({ ...draft, ...part })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ...draft, allowedOrigins: draft.allowedOrigins.map((origin) => origin.trim()).filter(Boolean) })
  }
  return (
    <form className="settings" onSubmit={submit}>
      <fieldset className="card">
        <legend>{t('settings.brand')}</legend>
        <Both
          label={t('settings.brandName')}
          value={draft.brandName}
          required
          maxLength={60}
          onChange={(brandName) => change({ brandName })}
        />
        <Color value={draft.brandColor} onChange={(brandColor) => change({ brandColor })} />
      </fieldset>
      <fieldset className="card">
        <legend>{t('settings.voice')}</legend>
        <Both
          label={t('settings.greeting')}
          value={draft.greeting}
          maxLength={300}
          onChange={(greeting) => change({ greeting })}
        />
        <label className="field">
          <span>{t('settings.address')}</span>
          <select
            value={draft.chineseAddress}
            onChange={(event) => change({ chineseAddress: event.target.value as Settings['chineseAddress'] })}
          >
            <option>您</option>
            <option>你</option>
          </select>
        </label>
        <Both
          label={t('settings.humanContact')}
          hint={t('settings.humanContactHint')}
          value={draft.humanContact}
          maxLength={300}
          onChange={(humanContact) => change({ humanContact })}
        />
      </fieldset>
      <fieldset className="card">
        <legend>{t('settings.languages')}</legend>
        <div className="row">
          {languages.map((language) => (
            <label key={language} className="check">
              <input
                type="checkbox"
                checked={draft.languages.includes(language)}
                disabled={draft.languages.length === 1 && draft.languages.includes(language)}
                onChange={(event) => {
                  const spoken = languages.filter((one) =>
                    one === language ? event.target.checked : draft.languages.includes(one),
                  )
                  change({
                    languages: spoken,
                    defaultLanguage: spoken.includes(draft.defaultLanguage) ? draft.defaultLanguage : spoken[0],
                  })
                }}
              />
              {language === 'zh' ? '中文' : 'English'}
            </label>
          ))}
        </div>
        <label className="field">
          <span>{t('settings.defaultLanguage')}</span>
          <select
            value={draft.defaultLanguage}
            onChange={(event) => change({ defaultLanguage: event.target.value as Settings['defaultLanguage'] })}
          >
            {draft.languages.map((language) => (
              <option key={language} value={language}>
                {language === 'zh' ? '中文' : 'English'}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('imports.currency')}</span>
          <input
            value={draft.currency}
            required
            pattern="[A-Z]{3}"
            maxLength={3}
            onChange={(event) => change({ currency: event.target.value.toUpperCase() })}
          />
          <small>{t('settings.currencyHint')}</small>
        </label>
      </fieldset>
      <fieldset className="card">
        <legend>{t('settings.integration')}</legend>
        <label className="field">
          <span>{t('settings.origins')}</span>
          <textarea
            rows={3}
            placeholder="https://shop.example"
            value={draft.allowedOrigins.join('\n')}
            onChange={(event) => change({ allowedOrigins: event.target.value.split('\n') })}
          />
          <small>{t('settings.originsHint')}</small>
        </label>
        <label className="field">
          <span>{t('settings.cartLink')}</span>
          <input
            value={draft.cartLinkTemplate}
            maxLength={500}
            placeholder="https://shop.example/cart/add?id={variantId}&qty={quantity}"
            onChange={(event) => change({ cartLinkTemplate: event.target.value })}
          />
          <small>{t('settings.cartLinkHint')}</small>
        </label>
      </fieldset>
      {save.error && <Failure problem={save.error} />}
      <div className="save-bar" data-changed={isChanged}>
        <span role="status">
          {save.isSuccess && !isChanged ? t('settings.saved') : isChanged ? t('settings.unsaved') : ''}
        </span>
        <button type="button" className="button" disabled={!isChanged} onClick={() => setDraft(kept)}>
          {t('settings.undo')}
        </button>
        <button type="submit" className="button primary" disabled={!isChanged || save.isPending}>
          {t('settings.save')}
        </button>
      </div>
    </form>
  )
}

/** One text in both languages, side by side. */
function Both({
  label,
  hint,
  value,
  required,
  maxLength,
  onChange,
}: {
  label: string
  hint?: string
  value: { en: string; zh: string }
  required?: boolean
  maxLength: number
  onChange: (value: { en: string; zh: string }) => void
}) {
  return (
    <div className="both">
      {languages.map((language) => (
        <label key={language} className="field">
          <span>
            {label} · {language === 'zh' ? '中文' : 'English'}
          </span>
          <input
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            value={value[language]}
            required={required}
            maxLength={maxLength}
            onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          />
        </label>
      ))}
      {hint && <small className="quiet">{hint}</small>}
    </div>
  )
}

/** The brand's color, and how it will look once its contrast is corrected. */
function Color({ value, onChange }: { value: string; onChange: (color: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <label htmlFor="brand-color">{t('settings.brandColor')}</label>
      <div className="row">
        <input id="brand-color" type="color" value={value} onChange={(event) => onChange(event.target.value)} />
        {[false, true].map((onDark) => {
          const { accent, accentInk } = readableAccent(value, onDark)
          return (
            <span key={String(onDark)} className="swatch" style={{ background: accent, color: accentInk }}>
              {t(onDark ? 'theme.dark' : 'theme.light')} Aa
            </span>
          )
        })}
      </div>
      <small>{t('settings.brandColorHint')}</small>
    </div>
  )
}
