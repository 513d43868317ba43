import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/icon.js'
import { changeTheme, currentTheme, type Theme } from '../theme.js'
import { changeLanguage, currentLanguage } from '../words/index.js'

const themes: readonly Theme[] = ['light', 'dark', 'system']

/** Language and light or dark, kept in this browser. */
export function Preferences() {
  const { t } = useTranslation()
  const [theme, setTheme] = useState(currentTheme())
  const other = currentLanguage() === 'zh' ? 'en' : 'zh'
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]
  return (
    <div className="preferences">
      <button
        type="button"
        className="button ghost"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => changeLanguage(other)}
      >
        <Icon name="globe" size={16} />
        {other === 'zh' ? '中文' : 'English'}
      </button>
      <button
        type="button"
        className="button ghost"
        aria-label={t(`theme.${theme}`)}
        title={t(`theme.${theme}`)}
        onClick={() => {
          changeTheme(next)
          setTheme(next)
        }}
      >
        <Icon name={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'eye'} size={16} />
      </button>
    </div>
  )
}
