import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../queries.js'

/** What has to be known to read a feed; the rarer of it folded away. */
export function ImportOptions() {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  return (
    <>
      <div className="fields">
        <label className="field">
          <span>{t('imports.source')}</span>
          <input
            name="source"
            defaultValue="main"
            pattern="[a-z0-9][a-z0-9\-]{0,39}"
            title={t('imports.sourcePattern')}
            required
          />
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
          <small>{t('imports.currencyHint')}</small>
        </label>
        <label className="field">
          <span>{t('imports.priceUnit')}</span>
          <select name="priceUnit">
            <option value="major">{t('imports.major')}</option>
            <option value="minor">{t('imports.minor')}</option>
          </select>
        </label>
      </div>
      <label className="check">
        <input type="checkbox" name="dryRun" />
        {t('imports.dryRunLong')}
      </label>
      <details className="more-options">
        <summary>{t('imports.moreOptions')}</summary>
        <div className="fields">
          <label className="field">
            <span>{t('imports.map')}</span>
            <textarea name="map" rows={2} placeholder="title=NAME, price=COST" maxLength={2_000} />
            <small>{t('imports.mapHint')}</small>
          </label>
          <label className="field">
            <span>{t('imports.baseUrl')}</span>
            <input name="baseUrl" placeholder="https://" maxLength={500} />
            <small>{t('imports.baseUrlHint')}</small>
          </label>
        </div>
        <label className="check">
          <input type="checkbox" name="force" />
          {t('imports.force')}
        </label>
      </details>
    </>
  )
}
