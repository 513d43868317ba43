import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { pageAfterLogIn } from '../session.js'
import { SessionForm } from './session-form.js'

export function LogInPage() {
  const { t } = useTranslation()
  const router = useRouter()
  const queries = useQueryClient()
  return (
    <SessionForm
      title={t('session.logIn')}
      action={t('session.logIn')}
      onSubmit={async (account) => {
        await call('login', { method: 'POST', json: account })
        queries.clear()
        router.history.push(pageAfterLogIn())
      }}
    />
  )
}
