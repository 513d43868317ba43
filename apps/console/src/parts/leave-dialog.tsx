import { AlertDialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Veil } from './veil.js'

/** Asks before a changed draft is thrown away. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation()
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onStay()}>
      <AlertDialog.Portal>
        <Veil />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{t('settings.leaveTitle')}</AlertDialog.Title>
          <AlertDialog.Description>{t('settings.leaveText')}</AlertDialog.Description>
          <div className="row end">
            <AlertDialog.Cancel className="button">{t('settings.stay')}</AlertDialog.Cancel>
            <button type="button" className="button danger" onClick={onLeave}>
              {t('settings.leave')}
            </button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
