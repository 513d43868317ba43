import type { IconName } from '@elmo-chat/look'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/icon.js'
import { changeTheme, currentTheme, type Theme } from '../theme.js'
import { type ConsoleLanguage, changeLanguage, currentLanguage } from '../words/index.js'

const languages: readonly { is: ConsoleLanguage; name: string }[] = [
  { is: 'en', name: 'English' },
  { is: 'zh', name: '中文' },
]

const themes: readonly { is: Theme; icon: IconName }[] = [
  { is: 'light', icon: 'sun' },
  { is: 'system', icon: 'monitor' },
  { is: 'dark', icon: 'moon' },
]

/** Language and light or dark, kept in this browser. */
export function Preferences() {
  const { t } = useTranslation()
  const [theme, setTheme] = useState(currentTheme())
  return (
    <div className="preferences">
      <fieldset className="segments" aria-label={t('language')}>
        {languages.map(({ is, name }) => (
          <button
            key={is}
            type="button"
            lang={is === 'zh' ? 'zh-CN' : 'en'}
            aria-pressed={currentLanguage() === is}
            onClick={() => changeLanguage(is)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <fieldset className="segments" aria-label={t('theme.name')}>
        {themes.map(({ is, icon }) => (
          <button
            key={is}
            type="button"
            aria-label={t(`theme.${is}`)}
            title={t(`theme.${is}`)}
            aria-pressed={theme === is}
            onClick={() => {
              changeTheme(is)
              setTheme(is)
            }}
          >
            <Icon name={icon} size={16} />
          </button>
        ))}
      </fieldset>
    </div>
  )
}
