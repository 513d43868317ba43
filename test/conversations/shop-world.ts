import { byProduct, opinionsView, outfitMaker, redact } from '@elmo-chat/assistant'
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
import { type OwnedSkill, openPacks, type Pack } from '@elmo-chat/packs'
import { buildIndex, type SearchIndex } from '@elmo-chat/search'
import {
  createFacts,
  createFlows,
  createSkills,
  flowLibrary,
  type OrdersView,
  orderNumbersIn,
  type ShopView,
  serviceFacts,
} from '@elmo-chat/skills'
import { buildVocabulary, understand } from '@elmo-chat/understanding'
import { openDesk } from './sample-orders.js'
import type { ShopData } from './shops.js'
import { recommendationsFor, VISITOR } from './visitors.js'

/** A whole shop in one process, and conversations with it. */
export interface ShopWorld {
  readonly view: ShopView
  readonly index: SearchIndex
  readonly facts: FactSource
  readonly products: readonly Product[]
  /**
   * Opens a conversation, with a visitor who looked at some products, and who sees orders signed in or as a guest; each call
   * of what it gives takes a turn, some hours after the one before.
   */
  open(language: Language, lookedAt?: readonly string[], orders?: 'signed' | 'guest'): Say
}

export type Say = (text: string, hoursLater?: number) => TurnOutput & { readonly state: ConversationState }

const noOrders: OrdersView = { orders: [], access: () => 'unproven', forbids: () => undefined }

const harborContact = { en: 'help@shop.example, weekdays from 9 to 18', zh: 'help@shop.example，工作日 9 至 18 点' }

/** A shop, what its installed packs know, and skills in code. */
export function createShopWorld(
  { products, currency, passages, contact = harborContact, reviews = [] }: ShopData,
  packs: readonly Pack[] = [],
  coded: readonly OwnedSkill[] = [],
): ShopWorld {
  const index = runToEnd(buildIndex(products, lexicon))
  const vocabulary = runToEnd(buildVocabulary(products, lexicon))
  const settings = {
    brandName: { en: 'Harbor', zh: '海港' },
    humanContact: contact,
    currency,
  }
  const opinions = opinionsView(byProduct(reviews), 'r1', () => true)
  const known = { documents: passages, conflicts: conflictsOf(passages), opinions }
  const bare = { index, lexicon, revision: 'r1', settings, ...known }
  const view: ShopView = { ...bare, outfits: outfitMaker(bare, () => null) }
  const skillsFor = (lookedAt: readonly string[]) =>
    createSkills(
      lookedAt.length === 0
        ? view
        : { ...view, recommendations: recommendationsFor(lookedAt, products, view, vocabulary) },
    )
  const opened = openPacks({ packs, skills: coded }, createFacts(view))
  const { facts, specialists } = opened
  const newId = idMaker(() => 1_700_000_000_000, seededRandom(7))
  return {
    view,
    index,
    facts,
    products,
    open(language, lookedAt = [], orders) {
      const skills = new Map([...skillsFor(lookedAt), ...opened.skills.map((skill) => [skill.name, skill] as const)])
      const desk = orders && openDesk(products, orders === 'signed')
      const sees = desk ? serviceFacts(facts, desk.view) : facts
      const needsFlows = desk !== undefined || opened.flows.length > 0
      const library = needsFlows ? opened.library(flowLibrary(view, desk?.view ?? noOrders, sees)) : undefined
      const book = library && createFlows(library, opened.flows)
      let state = newConversation(language)
      let now = 1_700_000_000_000
      let kept: string | undefined
      return (said, hoursLater = 0) => {
        now += 60_000 + hoursLater * 3_600_000
        const { text } = redact(said)
        const contact = /\S+@\S+/.exec(said)?.[0] ?? kept
        const number = state.flow?.at(-1)?.slots.order?.value ?? (kept && orderNumbersIn(text)[0]?.number)
        for (const said of orderNumbersIn(text)) desk?.name(said.number)
        if (contact && number) desk?.prove(String(number), contact)
        kept = number ? undefined : contact
        const output = takeTurn(
          { text, state, visitorId: VISITOR, pageLanguage: language },
          {
            understand: (words, context) => opened.hear(understand(words, context, vocabulary)),
            skills,
            specialists,
            facts: sees,
            ...(book && library ? { flows: { book, library, now } } : {}),
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
