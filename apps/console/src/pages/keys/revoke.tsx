import { AlertDialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Veil } from '../../parts/veil.js'

/** Asks first: what uses the key stops at once, and there is no way back. */
export function Revoke({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const { t } = useTranslation()
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button small" aria-label={t('keys.revokeTitle', { name })}>
        {t('keys.revoke')}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <Veil />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{t('keys.revokeTitle', { name })}</AlertDialog.Title>
          <AlertDialog.Description>{t('keys.revokeText')}</AlertDialog.Description>
          <div className="row end">
            <AlertDialog.Cancel className="button">{t('keys.keep')}</AlertDialog.Cancel>
            <AlertDialog.Action className="button danger" onClick={onConfirm}>
              {t('keys.revoke')}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
