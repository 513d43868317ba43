import type { Clock, Random } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { SkillDefinition } from '@elmo-chat/packs'
import type { Store } from '@elmo-chat/storage'
import type { LanguageModelSetup } from './language/language-desk.js'
import type { InstalledPacks } from './packs/pack-shelf.js'
import type { PictureSource } from './pictures/picture-index.js'
import type { ModelFiles } from './recommend/kept-models.js'
import type { Encoding } from './search/catalogue-encoder.js'
import type { Snapshots } from './shop-index.js'
import type { RecogniserSetup } from './voice/voice-desk.js'

export interface AssistantOptions {
  readonly store: Store
  readonly lexicon: Lexicon
  /** Milliseconds since 1970. */
  readonly clock: Clock
  /** Milliseconds with fractions, for measuring. */
  readonly preciseClock: Clock
  readonly random: Random
  /** Lets other work of the process run, then resolves. */
  readonly rest: () => Promise<void>
  /** The same for work that nobody waits for: it may resolve later while people are being answered. `rest` where it is missing. */
  readonly standBack?: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** Where the index is kept between two starts; without it each start builds it anew. */
  readonly snapshots?: Snapshots
  /** Where models of lists are kept between two starts; without it each start learns them anew. */
  readonly modelFiles?: ModelFiles
  /** Is told of what was kept and is of no use any more, and mends itself. */
  readonly onNotice?: (notice: string) => void
  /** Looks at pictures; without it products are not found by photos. */
  readonly pictures?: PictureSource
  /** What of industries is installed; without it nothing is. */
  readonly packs?: InstalledPacks
  /** Skills of whoever builds on the assistant, beside those that come along. */
  readonly skills?: readonly SkillDefinition[]
  /** A model for meaning; without it meaning is learned from the shop alone. */
  readonly encoding?: Encoding
  /** Words replies; without it they are said as they were put together. */
  readonly languageModel?: LanguageModelSetup
  /** Hears what shoppers say; without it they type. */
  readonly recogniser?: RecogniserSetup
  /** Where the shop's own system is told what flows of packs asked for: it is stored for that, then this is called. */
  readonly onRequests?: () => void
}
