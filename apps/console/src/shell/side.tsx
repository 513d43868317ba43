import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { Icon } from '../parts/icon.js'
import { useShopName } from '../parts/use-shop-name.js'
import { meQuery } from '../queries.js'
import { InboxBadge } from './inbox-badge.js'
import { roomsOf } from './navigation.js'
import { Preferences } from './preferences.js'

/** The way about: the shop, the finder, the pages in their groups; below, what belongs to the person. */
export function Side({ onFind }: { onFind: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const queries = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const shop = useShopName()

  const logOut = async () => {
    await call('logout', { method: 'POST', json: {} })
    await router.navigate({ to: '/login' })
    queries.clear()
  }

  return (
    <>
      <Link to="/" className="brand">
        <img src="/console/mark.svg" alt="" width={26} height={26} />
        <span>{shop}</span>
      </Link>
      <button type="button" className="finder" onClick={onFind}>
        <Icon name="search" size={16} />
        <span>{t('palette.open')}</span>
        <kbd>{navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <nav aria-label={t('nav.menu')}>
        {roomsOf(me).map(({ group, places }) => (
          <section key={group}>
            <h2>{t(`nav.groups.${group}`)}</h2>
            {places.map(({ to, name, icon, isAlone = false }) => (
              <Link key={to} to={to} activeOptions={{ exact: isAlone, includeSearch: false }} className="place">
                <Icon name={icon} />
                {t(`nav.${name}`)}
                {name === 'inbox' && <InboxBadge />}
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
        <button type="button" className="place" onClick={logOut}>
          <Icon name="logout" />
          <span className="stacked">
            {t('session.logOut')}
            <small>{me?.email}</small>
          </span>
        </button>
        <Preferences />
      </footer>
    </>
  )
}
