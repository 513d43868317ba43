import type { IconName } from '@elmo-chat/look'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/icon.js'
import { changeTheme, currentTheme, type Theme } from '../theme.js'
import { type ConsoleLanguage, changeLanguage, currentLanguage } from '../words/index.js'

const languages: readonly { is: ConsoleLanguage; short: string; name: string }[] = [
  { is: 'en', short: 'EN', name: 'English' },
  { is: 'zh', short: '中', name: '中文' },
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
      <div className="segments" role="group" aria-label={t('language')}>
        {languages.map(({ is, short, name }) => (
          <button
            key={is}
            type="button"
            lang={is === 'zh' ? 'zh-CN' : 'en'}
            aria-label={name}
            aria-pressed={currentLanguage() === is}
            onClick={() => changeLanguage(is)}
          >
            {short}
          </button>
        ))}
      </div>
      <div className="segments" role="group" aria-label={t('theme.name')}>
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
      </div>
    </div>
  )
}
