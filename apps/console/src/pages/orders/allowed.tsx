import type { OrderAllowed, OrderDetail } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../words/index.js'
import { ruleFor } from '../../words/order-terms.js'

/** What the policy allows with the order now, by its clauses; line by line where lines differ. */
export function Allowed({ detail: { order, allowed } }: { detail: OrderDetail }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const titleOf = (lineId: string | null) => order.lines.find(({ id }) => id === lineId)?.title[language]
  return (
    <section className="card">
      <div className="list-head">
        <h2>{t('orders.allowed')}</h2>
        <Link to="/policy">{t('nav.policy')}</Link>
      </div>
      <ul className="order-allowed">
        {alike(allowed).map(({ one, isOfAll }) => (
          <li key={`${one.rule} ${one.lineId} ${one.reasons}`}>
            <span className="row">
              <span className={one.allowed ? 'chip good' : 'chip'}>
                {t(one.allowed ? 'orders.may' : 'orders.mayNot')}
              </span>
              {ruleFor(one.rule, one.reasons)}
              {!isOfAll && <span className="quiet">{titleOf(one.lineId)}</span>}
              {one.code && <span className="quiet">{t(`orders.because.${one.code}`, { defaultValue: '' })}</span>}
            </span>
            {one.clause && (
              <small>{t('orders.clause', { text: one.clause.text[language], version: one.clause.version })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One for all lines where the rule says the same of each. */
function alike(allowed: readonly OrderAllowed[]): { one: OrderAllowed; isOfAll: boolean }[] {
  const keyOf = ({ rule, reasons }: OrderAllowed) => `${rule} ${reasons}`
  return [...new Set(allowed.map(keyOf))].flatMap((key) => {
    const of = allowed.filter((one) => keyOf(one) === key)
    const isOfAll = new Set(of.map((one) => `${one.allowed} ${one.clause?.text.en}`)).size === 1
    return (isOfAll ? of.slice(0, 1) : of).map((one) => ({ one, isOfAll }))
  })
}
