import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

export type Step = 'rule' | 'synonym' | 'test'

/** What can be done about a search: leads to where it is done, with the search filled in. */
export function NextStep({
  step,
  query,
  to,
  className = 'step-link',
}: {
  step: Step
  query: string
  /** The word that means the same, where it is known. */
  to?: string
  className?: string
}) {
  const { t } = useTranslation()
  const label = t(`search.step.${step}`)
  const title = t(`search.stepFor.${step}`, { query })
  if (step === 'test')
    return (
      <Link to="/search/tests" search={{ q: query }} className={className} aria-label={title} title={title}>
        {label}
      </Link>
    )
  return (
    <Link
      to="/search/rules/new"
      search={{ q: query, ...(step === 'synonym' && { does: 'synonyms' }), ...(to && { to }) }}
      className={className}
      aria-label={title}
      title={title}
    >
      {label}
    </Link>
  )
}
