import { describe, expect, it } from 'vitest'
import { newConversation } from './conversation.js'
import { decide } from './decide.js'
import { is, said, shopFacts } from './testing/said.js'
import type { ConversationState } from './types.js'

const fresh = newConversation('en')
const shown: ConversationState = {
  ...fresh,
  focus: { shown: ['p1', 'p2'], selected: 'p1', impressionId: null, cursor: null, total: 2 },
}

describe('the decision', () => {
  it.each([
    ['follows the intent', said({ intent: 'compare' }), shown, 'compare'],
    ['tells an empty message', said({ intent: 'unclear', empty: true }), fresh, 'empty'],
    ['brings a person when the words are urgent', said({ risk: 'legal' }), fresh, 'human'],
    [
      'brings a person after several turns that were not understood',
      said({ intent: 'unclear' }),
      { ...fresh, misses: 2 },
      'human',
    ],
    ['puts a whole outfit together', said({ text: 'an outfit for an autumn wedding' }), fresh, 'outfit'],
    ['does so in Chinese', said({ text: '搭配一套1500以内秋季婚礼穿的' }), fresh, 'outfit'],
    [
      'puts it together otherwise when more is said of it',
      said({ text: 'for men', constraints: [is('audience', 'men')] }),
      { ...fresh, lastSkill: 'outfit' },
      'outfit',
    ],
    [
      'leaves it when a thing is named',
      said({ text: 'a shirt for men', constraints: [is('category', 'shirt'), is('audience', 'men')] }),
      { ...fresh, lastSkill: 'outfit' },
      'find',
    ],
    ['completes the look around what is shown', said({ text: 'complete the outfit' }), shown, 'go-with'],
    ['asks first when one turn was not understood', said({ intent: 'unclear' }), { ...fresh, misses: 1 }, 'unclear'],
    [
      'takes a superlative for the one',
      said({ superlative: true, sort: { field: 'price', direction: 'asc' } }),
      fresh,
      'superlative',
    ],
    [
      'takes out what is refused of a product on the table',
      said({ intent: 'deny', refuses: 'brand' }),
      shown,
      'refuse',
    ],
    ['denies where nothing is on the table to refuse', said({ intent: 'deny', refuses: 'product' }), fresh, 'deny'],
    [
      'measures "warmer" against the product on the table',
      said({ critiques: [{ field: 'warmth', direction: 'more', text: 'warmer' }] }),
      shown,
      'similar',
    ],
    [
      'looks for another kind of thing where one is named, warmer or not',
      said({
        critiques: [{ field: 'warmth', direction: 'more', text: 'warmer' }],
        constraints: [is('category', 'coat')],
      }),
      shown,
      'find',
    ],
    [
      'chooses by what another person enjoys',
      said({ constraints: [is('audience', 'women')], interests: [{ text: 'gardening', constraints: [] }] }),
      fresh,
      'recommend',
    ],
    ['tells what there is when nothing was named', said(), fresh, 'browse'],
    [
      'searches when a question on "it" finds nothing on the table',
      said({ intent: 'availability', constraints: [is('color', 'blue')] }),
      fresh,
      'find',
    ],
    [
      'answers it when there is something on the table',
      said({ intent: 'availability', constraints: [is('color', 'blue')] }),
      shown,
      'availability',
    ],
    [
      'reads a bare value after "no" as a wish',
      said({ intent: 'deny', constraints: [is('color', 'blue')] }),
      shown,
      'find',
    ],
    ['shows similar ones', said({ text: 'something similar', intent: 'unclear' }), shown, 'similar'],
    [
      'goes on with the cart once the size is told',
      said({ constraints: [is('size', 'm')] }),
      { ...shown, lastSkill: 'add-to-cart', asked: { field: 'size', values: ['S', 'M'] } },
      'add-to-cart',
    ],
    [
      'lists a product’s colors when another is wanted and none stands',
      said({ critiques: [{ field: 'color', direction: 'other', text: 'another color' }] }),
      shown,
      'details',
    ],
  ] as const)('%s', (_, understanding, state, skill) => {
    const decision = decide(understanding, state, shopFacts)
    expect(decision.skill).toBe(skill)
    expect(decision.because).not.toBe('')
  })
})
