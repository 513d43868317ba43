import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../parts/state.js'

export function MissingPage() {
  const { t } = useTranslation()
  return (
    <main className="alone">
      <Empty icon="search" title={t('missing.title')}>
        <Link className="button" to="/">
          {t('missing.back')}
        </Link>
      </Empty>
    </main>
  )
}
