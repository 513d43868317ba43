import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { settingsQuery } from '../../queries.js'

/** What has to be known to read a feed; the rarer of it folded away. */
export function ImportOptions() {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  return (
    <>
      <div className="fields">
        <Field label={t('imports.source')} hint={t('imports.sourceHint')}>
          {(control) => (
            <input
              {...control}
              name="source"
              defaultValue="main"
              pattern="[a-z0-9][a-z0-9\-]{0,39}"
              title={t('imports.sourcePattern')}
              required
            />
          )}
        </Field>
        <Field label={t('imports.currency')} hint={t('imports.currencyHint')}>
          {(control) => (
            <input
              {...control}
              name="currency"
              key={settings?.currency}
              defaultValue={settings?.currency}
              pattern="[A-Za-z]{3}"
              maxLength={3}
            />
          )}
        </Field>
        <Field label={t('imports.priceUnit')}>
          {(control) => (
            <select {...control} name="priceUnit">
              <option value="major">{t('imports.major')}</option>
              <option value="minor">{t('imports.minor')}</option>
            </select>
          )}
        </Field>
      </div>
      <label className="check-field">
        <input type="checkbox" name="dryRun" />
        {t('imports.dryRunLong')}
      </label>
      <details className="more-options">
        <summary>{t('imports.moreOptions')}</summary>
        <div className="fields">
          <Field label={t('imports.map')} hint={t('imports.mapHint')}>
            {(control) => (
              <textarea {...control} name="map" rows={2} placeholder="title=NAME, price=COST" maxLength={2_000} />
            )}
          </Field>
          <Field label={t('imports.baseUrl')} hint={t('imports.baseUrlHint')}>
            {(control) => <input {...control} name="baseUrl" placeholder="https://" maxLength={500} />}
          </Field>
        </div>
        <label className="check-field">
          <input type="checkbox" name="force" />
          {t('imports.force')}
        </label>
      </details>
    </>
  )
}
