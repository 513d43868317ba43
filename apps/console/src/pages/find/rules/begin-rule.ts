import type { RuleAction, RuleDraft } from '@elmo-chat/protocol'
import type { Beginning } from '../../../router-find.js'

/** A new rule, begun with what the page that led here already knew. */
export function beginRule({ q = '', product = '', does, to }: Beginning): RuleDraft {
  return {
    name: q,
    enabled: true,
    // Words that mean the same do so in every search.
    when: q && does !== 'synonyms' ? { match: 'is', query: q } : { match: 'always' },
    actions: firstActions(q, product, does, to),
    startsAt: null,
    endsAt: null,
  }
}

function firstActions(q: string, product: string, does: Beginning['does'], to: string | undefined): RuleAction[] {
  if (does === 'synonyms') return [{ kind: 'synonyms', words: [q, to ?? ''].filter(Boolean) }]
  if (product && does === 'bury') return [{ kind: 'bury', target: { productId: product }, strength: 2 }]
  if (product) return [{ kind: 'pin', productId: product, rank: 1 }]
  return []
}

/** An action of a kind, with everything in it still to be said. */
export function newAction(kind: RuleAction['kind']): RuleAction {
  switch (kind) {
    case 'pin':
      return { kind, productId: '', rank: 1 }
    case 'boost':
    case 'bury':
      return { kind, target: { constraints: [] }, strength: 2 }
    case 'hide':
      return { kind, target: { constraints: [] } }
    case 'filter':
      return { kind, constraints: [] }
    case 'redirect':
      return { kind, url: '' }
    case 'synonyms':
      return { kind, words: [] }
  }
}
