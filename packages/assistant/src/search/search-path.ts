import type { Clock, Language } from '@elmo-chat/kernel'
import type { Constraint, PathRequest, RuleAction, SearchPath } from '@elmo-chat/protocol'
import { constraintLabel, type ShopView, valueLabel } from '@elmo-chat/skills'
import { findProducts } from './find-products.js'
import { pathItems } from './path-items.js'
import type { NamedRanker, SearchState } from './search-state.js'

const SHOWN = 24

/** All that happens to one query, from the words to the final order. */
export function searchPath(
  state: SearchState,
  view: ShopView,
  { text, limit = SHOWN }: PathRequest,
  { language, ranker, clock }: { readonly language: Language; readonly ranker: NamedRanker; readonly clock: Clock },
): SearchPath {
  const spent = new Map<SearchPath['steps'][number]['name'], number>()
  const found = findProducts(state, view, { text, language, limit, constraints: [], facets: [] }, ranker, {
    allFeatures: true,
    told: (name, ms) => spent.set(name, (spent.get(name) ?? 0) + ms),
    clock,
  })
  const { understood, result, relaxed, redirect, list } = found
  const fromWords = list.measured.candidates.filter(({ hit }) => hit !== null).length
  const fromMeaning = list.measured.candidates.length - fromWords
  return {
    text,
    language,
    understood: {
      intents: understood.intents.map((one) => ({ ...one })),
      constraints: [...understood.constraints],
      query: understood.query,
      unknown: [...understood.unknown],
      ...(result.corrected === undefined ? {} : { corrected: result.corrected }),
      categories: [...found.categories]
        .sort((a, b) => b[1] - a[1])
        .map(([value, confidence]) => ({ value, label: valueLabel('category', value, language, view), confidence })),
      synonyms: list.active.synonyms.map(({ words, from }) => ({ word: from ?? words[0], means: [...words] })),
    },
    candidates: [
      { from: 'words', total: Math.max(fromWords, result.total) },
      { from: 'meaning', total: fromMeaning, ...(list.meaning ? { by: list.meaning.by } : {}) },
    ],
    ranker: { id: ranker.id, name: ranker.name, kind: ranker.kind },
    rules: list.active.rules.map(({ id, name, actions }) => ({
      id,
      name,
      actions: actions.map((action) => actionInWords(action, language, view)),
    })),
    ...(redirect === undefined ? {} : { redirect }),
    ...(relaxed.length > 0 ? { relaxed: [...relaxed] } : {}),
    total: result.total,
    items: pathItems(found, view),
    steps: [...spent].map(([name, ms]) => ({ name, ms })),
  }
}

function actionInWords(action: RuleAction, language: Language, view: ShopView): string {
  const labels = (constraints: readonly Constraint[]) =>
    constraints.map((one) => constraintLabel(one, language, view)).join(', ')
  const target = (of: Extract<RuleAction, { target: unknown }>['target']) =>
    'productId' in of ? (view.index.product(of.productId)?.title ?? of.productId) : labels(of.constraints)
  const zh = language === 'zh'
  switch (action.kind) {
    case 'pin': {
      const title = view.index.product(action.productId)?.title ?? action.productId
      return zh ? `将“${title}”固定在第 ${action.rank} 位` : `pins ${title} at rank ${action.rank}`
    }
    case 'boost':
      return zh ? `提升：${target(action.target)}` : `boosts ${target(action.target)}`
    case 'bury':
      return zh ? `降低：${target(action.target)}` : `buries ${target(action.target)}`
    case 'hide':
      return zh ? `隐藏：${target(action.target)}` : `hides ${target(action.target)}`
    case 'filter':
      return zh ? `只显示：${labels(action.constraints)}` : `shows only ${labels(action.constraints)}`
    case 'redirect':
      return zh ? `跳转到 ${action.url}` : `leads to ${action.url}`
    case 'synonyms':
      return action.from === undefined
        ? action.words.join(' = ')
        : `${action.from} → ${action.words.join(zh ? '、' : ', ')}`
  }
}
