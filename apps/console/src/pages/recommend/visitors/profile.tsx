import type { VisitorView } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../parts/icon.js'

/** Which customer a visitor proves to be, on which other devices they came, and what they chose of their lists. */
export function Profile({
  id,
  profile: { customerId, joined, personal, visitors },
}: {
  id: string
  profile: VisitorView['profile']
}) {
  const { t } = useTranslation()
  if (customerId === null && personal) return null
  const others = visitors.filter((visitor) => visitor !== id)
  return (
    <div className="notice">
      <Icon name="user" />
      <div>
        {customerId !== null && <strong>{t('visitors.customer', { customer: customerId })}</strong>}
        <p>
          {!personal && t('visitors.impersonal')}
          {personal && (joined ? t('visitors.joined', { count: visitors.length }) : t('visitors.apart'))}
        </p>
        {others.length > 0 && (
          <p>
            {t('visitors.also')}{' '}
            {others.map((visitor) => (
              <Link key={visitor} className="chip" to="/recommend/visitors/$id" params={{ id: visitor }}>
                {visitor}
              </Link>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}
