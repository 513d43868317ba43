import type { IconName } from '@elmo-chat/look'
import type { Overview } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'

const icons: Record<Overview['attention'][number]['kind'], IconName> = {
  'import-problems': 'upload',
  unmet: 'search',
  'bad-mood': 'heart',
  'asked-for-human': 'headset',
  'relevance-tests': 'alert',
  'searches-without-result': 'search',
}

/** What needs the merchant now; each leads to where it can be dealt with. */
export function Attention({ attention }: { attention: Overview['attention'] }) {
  const { t } = useTranslation()
  if (attention.length === 0) return null
  return (
    <section className="attention" aria-label={t('overview.needs')}>
      <h2>{t('overview.needs')}</h2>
      <ul>
        {attention.map(({ kind, count, link }) => (
          <li key={link}>
            <Link {...placeOf(link)}>
              <Icon name={icons[kind]} size={16} />
              {t(`overview.attention.${kind}`, { count })}
              <Icon name="chevron-right" size={14} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The server's `/console/…?…` as the router wants it. */
function placeOf(link: string): { to: string; search: Record<string, string> } {
  const { pathname, searchParams } = new URL(link, window.location.origin)
  return { to: pathname.replace(/^\/console/, '') || '/', search: Object.fromEntries(searchParams) }
}
