import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { Missing } from '../parts/state.js'

export function MissingPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('missing.title')} />
      <Missing title={t('missing.title')} to="/" back={t('missing.back')} />
    </>
  )
}
