import { useTranslation } from 'react-i18next'
import { Confirm } from '../../parts/confirm.js'

/** Asks first: what uses the key stops at once, and there is no way back. */
export function Revoke({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const { t } = useTranslation()
  return (
    <Confirm
      className="button small"
      label={t('keys.revokeTitle', { name })}
      title={t('keys.revokeTitle', { name })}
      text={t('keys.revokeText')}
      action={t('keys.revoke')}
      onConfirm={onConfirm}
    >
      {t('keys.revoke')}
    </Confirm>
  )
}
