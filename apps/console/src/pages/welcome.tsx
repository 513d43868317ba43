import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api.js'
import { SessionForm } from './session-form.js'

/** Where the one-time link leads: makes the first account. The token stands behind the #, so that no server logs it. */
export function WelcomePage() {
  const { t } = useTranslation()
  const router = useRouter()
  const queries = useQueryClient()
  const token = window.location.hash.slice(1)
  return (
    <SessionForm
      title={t('session.welcome')}
      action={t('session.begin')}
      hint={t('session.passwordHint')}
      onSubmit={async (account) => {
        await call('claim', { method: 'POST', json: { token, ...account } })
        queries.clear()
        await router.navigate({ to: '/', hash: '' })
      }}
    >
      <p className="quiet">{token ? t('session.welcomeText') : t('session.noToken')}</p>
    </SessionForm>
  )
}
