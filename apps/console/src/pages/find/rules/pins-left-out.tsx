import type { PathItem, RuleAction } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../parts/icon.js'
import { useTargetInWords } from './action-in-words.js'

/** Pins that show nothing: a pin brings a product in only where it is what the search asks for. */
export function PinsLeftOut({ actions, after }: { actions: readonly RuleAction[]; after: readonly PathItem[] }) {
  return actions
    .flatMap((action) => (action.kind === 'pin' && action.rank <= after.length + 1 ? action.productId : []))
    .filter((id) => !after.some(({ product }) => product.id === id))
    .map((id) => <PinLeftOut key={id} id={id} />)
}

function PinLeftOut({ id }: { id: string }) {
  const { t } = useTranslation()
  const product = useTargetInWords({ productId: id })
  return (
    <div className="notice warn" role="alert">
      <Icon name="alert" />
      <p>{t('rules.pinLeftOut', { product })}</p>
    </div>
  )
}
