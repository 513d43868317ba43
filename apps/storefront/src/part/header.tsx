import { useEffect, useState } from 'preact/hooks'
import { useCart } from '../cart.js'
import { departments } from '../departments.js'
import type { Place } from '../router.js'
import { useSurroundings } from '../surroundings.js'
import { Icon } from './icon.js'
import { SearchBox } from './search-box.js'

export function Header({ place }: { place: Place }) {
  const { language, words, theme, setLanguage, setTheme } = useSurroundings()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const count = useCart().reduce((sum, line) => sum + line.quantity, 0)
  // Going anywhere closes the menu.
  useEffect(() => setMenuOpen(false), [place])
  return (
    <header class="header">
      <div class="header-row wide">
        <button
          type="button"
          class="icon-button menu-button"
          aria-label={isMenuOpen ? words.close : words.menu}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Icon name={isMenuOpen ? 'close' : 'menu'} />
        </button>
        <a class="brand" href="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{words.brand}</span>
        </a>
        <SearchBox place={place} />
        <div class="header-tools">
          <button
            type="button"
            class="text-button"
            title={words.languageLabel}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            <Icon name="globe" />
            <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{words.language}</span>
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={theme === 'dark' ? words.toLight : words.toDark}
            onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
          </button>
          <a class="icon-button" href="/cart" aria-label={`${words.cart} (${count})`}>
            <Icon name="bag" />
            {count > 0 && <span class="badge">{count > 99 ? '99+' : count}</span>}
          </a>
        </div>
      </div>
      <nav class={`departments ${isMenuOpen ? 'is-open' : ''}`} aria-label={words.departments}>
        <ul class="wide">
          {departments.map((department) => (
            <li key={department.id}>
              <a href={department.address} aria-current={place.query.get('in') === department.id ? 'page' : undefined}>
                {department.name[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
