import type { RuleAction, RuleTarget } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isMissing } from '../../../parts/state.js'
import { catalogEntryQuery, settingsQuery } from '../../../queries.js'
import { wishInWords } from '../wish-in-words.js'

/** What an action does, in one clause: "pin Linen Dress at rank 1". */
export function ActionInWords({ action }: { action: RuleAction }) {
  const { t } = useTranslation()
  const target = useTargetInWords(targetOf(action))
  switch (action.kind) {
    case 'pin':
      return t('rules.does.pin', { target, rank: action.rank })
    case 'boost':
    case 'bury':
      return t(`rules.does.${action.kind}`, { target, strength: t(`rules.strength.${action.strength}`) })
    case 'hide':
    case 'filter':
      return t(`rules.does.${action.kind}`, { target })
    case 'redirect':
      return t('rules.does.redirect', { url: action.url })
    case 'synonyms':
      return action.from === undefined
        ? t('rules.does.synonyms', { words: action.words.join(' = ') })
        : t('rules.does.oneWay', { from: action.from, words: action.words.join(t('path.comma')) })
  }
}

function targetOf(action: RuleAction): RuleTarget {
  if (action.kind === 'pin') return { productId: action.productId }
  if (action.kind === 'filter') return { constraints: action.constraints }
  return 'target' in action ? action.target : { constraints: [] }
}

/** A product by its title, or those that meet conditions. */
export function useTargetInWords(target: RuleTarget): string {
  const { t } = useTranslation()
  const id = 'productId' in target ? target.productId : ''
  const { data: product, error } = useQuery({ ...catalogEntryQuery(id), enabled: id !== '', staleTime: 60_000 })
  const { data: settings } = useQuery(settingsQuery)
  if ('constraints' in target)
    return t('rules.those', {
      conditions: target.constraints.map((one) => wishInWords(one, settings?.currency)).join(t('path.comma')),
    })
  if (product) return t('path.quoted', { text: product.title })
  return isMissing(error) ? t('rules.goneProduct', { id }) : id
}
