import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Confirm } from '../../parts/confirm.js'
import { Copyable } from '../../parts/copyable.js'
import { Icon } from '../../parts/icon.js'
import { Failure } from '../../parts/state.js'

/** With what the shop's own server signs who is logged in: shown on request, and changed where it may be known to others. */
export function IdentitySecret() {
  const { t } = useTranslation()
  const secret = useMutation({
    mutationFn: (isNew: boolean) =>
      call<{ secret: string }>('identity-secret', isNew ? { method: 'POST', json: {} } : undefined),
  })
  return (
    <section className="card">
      <h2>{t('keys.identity')}</h2>
      <p className="quiet">{t('keys.identityAbout')}</p>
      {secret.error && <Failure title={t('keys.identityFailed')} problem={secret.error} />}
      {secret.data && <Copyable text={secret.data.secret} label={t('keys.identityCopy')} />}
      <div className="row">
        {!secret.data && (
          <button type="button" className="button" disabled={secret.isPending} onClick={() => secret.mutate(false)}>
            <Icon name="eye" size={16} />
            {t('keys.identityShow')}
          </button>
        )}
        <Confirm
          title={t('keys.identityRenewTitle')}
          text={t('keys.identityRenewText')}
          action={t('keys.identityRenew')}
          isDisabled={secret.isPending}
          onConfirm={() => secret.mutate(true)}
        >
          <Icon name="refresh" size={16} />
          {t('keys.identityRenew')}
        </Confirm>
      </div>
    </section>
  )
}
