import { Dialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Veil } from '../../parts/veil.js'

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['t', 'take'],
  ['b', 'back'],
  ['c', 'compose'],
  ['d', 'draft'],
  ['/', 'canned'],
  ['Ctrl Enter', 'send'],
  ['Esc', 'leave'],
  ['?', 'list'],
] as const

/** What the keyboard does in the inbox. */
export function KeyList({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Veil />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title>{t('inbox.keys.title')}</Dialog.Title>
          <dl className="inbox-keys">
            {keys.map(([key, name]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`inbox.keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <div className="row end">
            <Dialog.Close className="button">{t('inbox.keys.close')}</Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
