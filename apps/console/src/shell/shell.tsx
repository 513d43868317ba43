import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.js'
import { Icon } from '../parts/icon.js'
import { useShopName } from '../parts/use-shop-name.js'
import { meQuery } from '../queries.js'
import { logInSearch } from '../session.js'
import { Drawer } from './drawer.js'
import { InboxBadge } from './inbox-badge.js'
import { Palette } from './palette.js'
import { Side } from './side.js'
import { useLiveInbox } from './use-live-inbox.js'

/** What stands around every page: the way about on the left (a drawer on phones), and the command palette over all. */
export function Shell() {
  const { t } = useTranslation()
  const shop = useShopName()
  const [drawer, setDrawer] = useState(false)
  const [palette, setPalette] = useState(false)
  const main = useRef<HTMLElement>(null)
  const router = useRouter()

  useLoginWhenSignedOut()
  useLiveInbox()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setPalette((open) => !open)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        setDrawer(false)
        // A new page is read from its beginning, by screen readers too; the first one has the browser's own focus.
        if (pathChanged && fromLocation) main.current?.focus({ preventScroll: true })
      }),
    [router],
  )

  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="topbar">
        <button type="button" className="button ghost" onClick={() => setDrawer(true)}>
          <span className="hidden-label">{t('nav.menu')}</span>
          <Icon name="menu" />
          <InboxBadge />
        </button>
        <strong>{shop}</strong>
        <button type="button" className="button ghost" aria-label={t('palette.open')} onClick={() => setPalette(true)}>
          <Icon name="search" />
        </button>
      </header>
      <aside className="side">
        <Side onFind={() => setPalette(true)} />
      </aside>
      <Drawer open={drawer} onOpenChange={setDrawer}>
        <Side
          onFind={() => {
            setDrawer(false)
            setPalette(true)
          }}
        />
      </Drawer>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Palette open={palette} onOpenChange={setPalette} />
    </div>
  )
}

/** A session that ended while a page was open leads to the log-in, and from there back. */
function useLoginWhenSignedOut() {
  const queries = useQueryClient()
  const router = useRouter()
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (!(event.action.error instanceof ApiProblem) || event.action.error.status !== 401) return
        queries.removeQueries({ queryKey: meQuery.queryKey })
        void router.navigate({ to: '/login', search: logInSearch() })
      }),
    [queries, router],
  )
}
