import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Leads to the conversation in which something was asked for. */
export function FromChat({ id }: { id: string | null | undefined }) {
  const { t } = useTranslation()
  if (!id) return null
  return (
    <Link to="/conversations/$id" params={{ id }}>
      {t('orders.conversation')}
    </Link>
  )
}
