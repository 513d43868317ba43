import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { Icon } from '../parts/icon.js'
import { meQuery } from '../queries.js'
import { navigation } from './navigation.js'
import { Palette } from './palette.js'
import { Preferences } from './preferences.js'

/** What stands around every page: the way about on the left (a drawer on phones), and the command palette over all. */
export function Shell() {
  const { t } = useTranslation()
  const router = useRouter()
  const queries = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const [drawer, setDrawer] = useState(false)
  const [palette, setPalette] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setPalette((open) => !open)
      } else if (event.key === 'Escape') setDrawer(false)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => router.subscribe('onResolved', () => setDrawer(false)), [router])

  const logOut = async () => {
    await call('logout', { method: 'POST', json: {} })
    queries.clear()
    await router.navigate({ to: '/login' })
  }

  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="topbar">
        <button
          type="button"
          className="button ghost"
          aria-expanded={drawer}
          aria-controls="side"
          aria-label={t('nav.menu')}
          onClick={() => setDrawer(!drawer)}
        >
          <Icon name="menu" />
        </button>
        <strong>{me?.shop}</strong>
        <button type="button" className="button ghost" aria-label={t('palette.open')} onClick={() => setPalette(true)}>
          <Icon name="search" />
        </button>
      </header>
      <aside id="side" className={drawer ? 'side open' : 'side'}>
        <Link to="/" className="brand">
          <img src="/console/mark.svg" alt="" width={26} height={26} />
          <span>{me?.shop ?? 'Elmo Chat'}</span>
        </Link>
        <button type="button" className="finder" onClick={() => setPalette(true)}>
          <Icon name="search" size={16} />
          <span>{t('palette.open')}</span>
          <kbd>{navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
        <nav aria-label={t('nav.menu')}>
          {navigation.map(({ group, places }) => (
            <section key={group}>
              <h2>{t(`nav.groups.${group}`)}</h2>
              {places.map(({ to, name, icon }) => (
                <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className="place">
                  <Icon name={icon} />
                  {t(`nav.${name}`)}
                </Link>
              ))}
            </section>
          ))}
        </nav>
        <footer>
          <a className="place" href="/" target="_blank" rel="noopener">
            <Icon name="external" />
            {t('nav.openShop')}
          </a>
          <button type="button" className="place" onClick={logOut} title={me?.email}>
            <Icon name="logout" />
            {t('session.logOut')}
          </button>
          <Preferences />
        </footer>
      </aside>
      {drawer && <button type="button" className="veil" aria-label={t('nav.close')} onClick={() => setDrawer(false)} />}
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette open={palette} onOpenChange={setPalette} />
    </div>
  )
}
