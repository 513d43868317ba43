import type { Leaderboard, PlacementChoice, RecommendPlacement } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'

/** What is kept of recommenders: models are learned anew from the log, which method each list takes is not. */
export interface KeptChoices {
  /** By list; the first is live, those before it follow. */
  readonly choices: Partial<Record<RecommendPlacement, readonly PlacementChoice[]>>
  readonly leaderboards: Partial<Record<RecommendPlacement, Leaderboard>>
}

const NAME = 'recommend'
/** So many choices of a list are remembered. */
export const MOST_CHOICES = 20

export async function readChoices({ models }: Store): Promise<KeptChoices> {
  const bytes = await models.get(NAME)
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as KeptChoices) : { choices: {}, leaderboards: {} }
}

export async function keepChoices({ models }: Store, kept: KeptChoices, by: string): Promise<void> {
  await models.put(NAME, new TextEncoder().encode(JSON.stringify(kept)), by)
}
