import { readableAccent } from '@elmo-chat/look'
import type { Settings } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../words/index.js'

/** How the chat will look in both themes, with the color as it will be once its contrast is corrected. */
export function BrandPreview({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <div className="previews">
      {(['light', 'dark'] as const).map((theme) => {
        const { accent, accentInk } = readableAccent(settings.brandColor, theme === 'dark')
        const isCorrected = accent.toLowerCase() !== settings.brandColor.toLowerCase()
        return (
          <figure key={theme}>
            <div className="preview" data-theme={theme} aria-hidden="true">
              <strong>{settings.brandName[language]}</strong>
              <p>{settings.greeting[language]}</p>
              <p className="preview-said" style={{ background: accent, color: accentInk }}>
                {t('settings.previewSaid')}
              </p>
            </div>
            <figcaption className="quiet">
              {t(`theme.${theme}`)} · <code>{accent}</code>
              {isCorrected && ` · ${t('settings.corrected')}`}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
