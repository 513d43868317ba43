import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Veil } from './veil.js'

/** A button that asks before it does what cannot be undone. */
export function Confirm({
  title,
  text,
  action,
  label,
  className = 'button',
  isDanger = true,
  isDisabled = false,
  children,
  onConfirm,
}: {
  title: string
  text: string
  /** What it does, in a word: on the button that confirms. */
  action: string
  /** The button's name, where what it shows does not say it all. */
  label?: string
  className?: string
  isDanger?: boolean
  isDisabled?: boolean
  children: ReactNode
  onConfirm: () => void
}) {
  const { t } = useTranslation()
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={className} aria-label={label} disabled={isDisabled}>
        {children}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <Veil />
        <AlertDialog.Content className="dialog">
          <AlertDialog.Title>{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
          <div className="row end">
            <AlertDialog.Cancel className="button">{t('state.keep')}</AlertDialog.Cancel>
            <AlertDialog.Action className={isDanger ? 'button danger' : 'button primary'} onClick={onConfirm}>
              {action}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
