import { outfitMaker } from '@elmo-chat/assistant'
import type { Product } from '@elmo-chat/catalog'
import {
  type ConversationState,
  type FactSource,
  newConversation,
  type TurnOutput,
  takeTurn,
} from '@elmo-chat/dialogue'
import { idMaker, type Language, runToEnd, seededRandom } from '@elmo-chat/kernel'
import { conflictsOf } from '@elmo-chat/knowledge'
import { lexicon } from '@elmo-chat/language'
import { type Pack, packDesk, withPackFacts } from '@elmo-chat/packs'
import { buildIndex, type SearchIndex } from '@elmo-chat/search'
import { createFacts, createSkills, type ShopView } from '@elmo-chat/skills'
import { buildVocabulary, understand } from '@elmo-chat/understanding'
import type { ShopData } from './shops.js'
import { recommendationsFor, VISITOR } from './visitors.js'

/** A whole shop in one process, and conversations with it. */
export interface ShopWorld {
  readonly view: ShopView
  readonly index: SearchIndex
  readonly facts: FactSource
  readonly products: readonly Product[]
  /** Opens a conversation, with a visitor who looked at some products; each call of what it gives takes a turn. */
  open(
    language: Language,
    lookedAt?: readonly string[],
  ): (text: string) => TurnOutput & { readonly state: ConversationState }
}

const harborContact = { en: 'help@shop.example, weekdays from 9 to 18', zh: 'help@shop.example，工作日 9 至 18 点' }

/** A shop, and what its installed packs know. */
export function createShopWorld(
  { products, currency, passages, contact = harborContact }: ShopData,
  packs: readonly Pack[] = [],
): ShopWorld {
  const index = runToEnd(buildIndex(products, lexicon))
  const vocabulary = runToEnd(buildVocabulary(products, lexicon))
  const settings = {
    brandName: { en: 'Harbor', zh: '海港' },
    humanContact: contact,
    currency,
  }
  const bare = { index, lexicon, revision: 'r1', settings, documents: passages, conflicts: conflictsOf(passages) }
  const view: ShopView = { ...bare, outfits: outfitMaker(bare, () => null) }
  const skillsFor = (lookedAt: readonly string[]) =>
    createSkills(
      lookedAt.length === 0
        ? view
        : { ...view, recommendations: recommendationsFor(lookedAt, products, view, vocabulary) },
    )
  const facts = withPackFacts(createFacts(view), packs)
  const desks = packs.map((pack) => packDesk(pack, facts))
  const newId = idMaker(() => 1_700_000_000_000, seededRandom(7))
  return {
    view,
    index,
    facts,
    products,
    open(language, lookedAt = []) {
      const skills = new Map([...skillsFor(lookedAt), ...desks.map(({ skill }) => [skill.name, skill] as const)])
      let state = newConversation(language)
      return (text) => {
        const output = takeTurn(
          { text, state, visitorId: VISITOR, pageLanguage: language },
          {
            understand: (words, context) => understand(words, context, vocabulary),
            skills,
            facts,
            specialists: desks.map(({ specialist }) => specialist),
            address: '您',
            languages: ['en', 'zh'],
            currency,
            newId,
            clock: () => performance.now(),
          },
        )
        state = output.state
        return output
      }
    },
  }
}
