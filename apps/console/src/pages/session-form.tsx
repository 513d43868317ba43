import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { detailOf } from '../parts/state.js'
import { Preferences } from '../shell/preferences.js'

/** The one form before the door: e-mail and password, and what went wrong with them. */
export function SessionForm({
  title,
  action,
  hint,
  children,
  onSubmit,
}: {
  title: string
  action: string
  hint?: string
  children?: ReactNode
  onSubmit: (account: { email: string; password: string }) => Promise<void>
}) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(null)
    try {
      await onSubmit({ email: String(data.get('email')), password: String(data.get('password')) })
    } catch (error) {
      setProblem(detailOf(error as Error))
    }
    setBusy(false)
  }

  return (
    <main className="door">
      <title>{`${title} · Elmo Chat`}</title>
      <form className="door-card" onSubmit={submit}>
        <img src="/console/mark.svg" alt="" width={40} height={40} />
        <h1>{title}</h1>
        {children}
        <label className="field">
          <span>{t('session.email')}</span>
          <input name="email" type="email" autoComplete="username" required maxLength={200} />
        </label>
        <label className="field">
          <span>{t('session.password')}</span>
          <input
            name="password"
            type="password"
            autoComplete={hint ? 'new-password' : 'current-password'}
            required
            minLength={10}
            maxLength={200}
          />
          {hint && <small>{hint}</small>}
        </label>
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="button primary" disabled={busy}>
          {action}
        </button>
      </form>
      <Preferences />
    </main>
  )
}
