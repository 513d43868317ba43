import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.js'

/** Text to take along. Where the clipboard is closed to us (plain HTTP), the text is selected instead. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const shown = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current)
    }
  }
  const isCopied = copied === text
  return (
    <p className="copyable">
      <code ref={shown}>{text}</code>
      <button type="button" className="button" aria-label={isCopied ? t('keys.copied') : label} onClick={copy}>
        <Icon name={isCopied ? 'check' : 'copy'} size={16} />
        {t(isCopied ? 'keys.copied' : 'keys.copy')}
      </button>
    </p>
  )
}
