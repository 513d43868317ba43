import { useTranslation } from 'react-i18next'
import { Copyable } from '../../parts/copyable.js'

/** What a shop pastes into its pages; with the key that was just made, else with a place for one. */
export function ScriptTag({ widgetKey }: { widgetKey: string | null }) {
  const { t } = useTranslation()
  const key = widgetKey ?? t('keys.placeholder')
  return (
    <section className="card">
      <h2>{t('keys.paste')}</h2>
      <Copyable
        text={`<script src="${window.location.origin}/widget.js" data-key="${key}" async></script>`}
        label={t('keys.copyTag')}
      />
      <p className="quiet">{t(widgetKey ? 'keys.pasteHint' : 'keys.pasteFirst')}</p>
    </section>
  )
}
