import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Copyable } from '../../parts/copyable.js'
import { Icon } from '../../parts/icon.js'

/** Makes a link with which a colleague gets an account. */
export function Invite() {
  const { t } = useTranslation()
  const invite = useMutation({
    mutationFn: () => call<{ link: string; hours: number }>('desk/invite', { method: 'POST', json: {} }),
  })
  return (
    <>
      <button type="button" className="button" onClick={() => invite.mutate()} disabled={invite.isPending}>
        <Icon name="user" size={16} />
        {t('inbox.invite')}
      </button>
      {invite.data && (
        <div>
          {t('inbox.invited', { hours: invite.data.hours })}
          <Copyable text={location.origin + invite.data.link} label={t('inbox.invite')} />
        </div>
      )}
    </>
  )
}
