import type { DevicesOf, Interactions } from '@elmo-chat/events'
import type { Steps } from '@elmo-chat/kernel'
import type { RecommendPlacement } from '@elmo-chat/protocol'
import type { Histories, ItemFeatures, MeasureRequest, MethodKind } from '@elmo-chat/recommend'

/** What of one person lists are learned from, the latest. */
const MOST_OF_ONE = 1_000

/** How one list is learned and tested. */
export interface Placement {
  /** Of people, sessions or orders; devices that are one person are one row. */
  readonly rowsOf: (interactions: Interactions, devicesOf: DevicesOf) => Steps<Histories>
  /** What is asked when methods are measured. */
  readonly question: MeasureRequest['question']
  /** Whether what a person has taken already is left out of the list. */
  readonly maskSeen: boolean
  /** The first is what a shop begins with. */
  readonly methods: readonly MethodKind[]
}

const people: Placement['rowsOf'] = (interactions, devicesOf) => interactions.people(MOST_OF_ONE, devicesOf)
const sessions: Placement['rowsOf'] = (interactions, devicesOf) => interactions.sessions(devicesOf)

export const placements: Readonly<Record<RecommendPlacement, Placement>> = {
  'for-you': {
    rowsOf: people,
    question: 'afterwards',
    maskSeen: true,
    methods: [
      'item-knn',
      'popularity',
      'user-knn',
      'rp3beta',
      'gf-cf',
      'ease',
      'ials',
      'content',
      'sequential-rules',
      'sasrec',
      'blend',
    ],
  },
  next: {
    rowsOf: sessions,
    question: 'last',
    maskSeen: true,
    methods: ['session-knn', 'popularity', 'item-knn', 'sequential-rules', 'sasrec'],
  },
  similar: {
    rowsOf: sessions,
    question: 'pair',
    maskSeen: true,
    methods: ['item-knn', 'popularity', 'rp3beta', 'session-knn', 'content'],
  },
  'bought-together': {
    rowsOf: (interactions) => interactions.baskets(),
    question: 'rest',
    maskSeen: true,
    methods: ['bought-together', 'popularity', 'item-knn', 'rp3beta'],
  },
  trending: {
    rowsOf: people,
    question: 'afterwards',
    maskSeen: false,
    methods: ['trending', 'popularity'],
  },
}

/** Beyond so many products an item-by-item inverse does not fit: 4 bytes for each two, and the cube of them in time. */
const EASE_ITEMS = 6_000
/** Beyond so many interactions a transformer would learn for longer than a shop wants to wait. */
const SASREC_INTERACTIONS = 300_000

/** The methods of a list that can learn from so much. */
export function methodsFor(placement: RecommendPlacement, { items, item }: Histories): MethodKind[] {
  return placements[placement].methods.filter(
    (method) =>
      !(method === 'ease' && items > EASE_ITEMS) && !(method === 'sasrec' && item.length > SASREC_INTERACTIONS),
  )
}

/** Whether a method asks what the catalogue says of products. */
export const readsFeatures = (method: MethodKind): boolean => method === 'content'

/** What a method is told beside the histories. */
export const optionsOf = (method: MethodKind, features: ItemFeatures | null): object =>
  features && readsFeatures(method) ? { features } : {}
