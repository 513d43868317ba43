import type { Understanding } from '@elmo-chat/understanding'
import type { Decision } from './decide.js'
import type { ConversationState, HandOverRule, Skill, SkillContext, SkillResult } from './types.js'

/** So many angry messages in a row lead to a person; a furious one does alone. */
const ANGRY_IN_ROW = 2
/** Two strong words, or one with a second grievance beside it. */
const FURIOUS = -0.93

type Felt = Pick<Understanding, 'emotion' | 'sentiment'>

/** How many messages in a row were angry, this one included; a furious one counts for as many as it takes. */
export function angerAfter({ anger = 0 }: ConversationState, { emotion, sentiment }: Felt): number {
  if (emotion !== 'angry') return 0
  return Math.max(anger + 1, sentiment <= FURIOUS ? ANGRY_IN_ROW : 0)
}

/** Whether this turn calls for a person though nobody has asked for one. */
const isStrained = (anger: number, because: Decision['because']) => anger >= ANGRY_IN_ROW || because === MISUNDERSTOOD

/** Why `human` takes a turn that nobody understood. */
export const MISUNDERSTOOD = 'several turns in a row were not understood'

/**
 * Puts the way to a person behind the answer where the mood calls for it, as the merchant's rule says; the answer as it is
 * where it leads to a person already.
 */
export function handedOver(
  answered: SkillResult,
  { anger, because, rule }: { anger: number; because: Decision['because']; rule: HandOverRule },
  context: SkillContext,
  human: Skill | undefined,
): SkillResult {
  const isLed = answered.blocks.some(
    (block) => block.type === 'data-handover' && (rule === 'offer' || block.data.state !== 'offered'),
  )
  if (rule === 'never' || !human || isLed || !isStrained(anger, because)) return answered
  const led = human.run({ ...context, handOver: rule })
  if (led.blocks.length === 0) return answered
  // Where a person is only offered by the answer itself, the queue stands in its place.
  const rest = answered.blocks.filter(({ type }) => type !== 'data-handover')
  const said = rest.length === answered.blocks.length ? answered.sentences : []
  return { ...answered, sentences: [...said, ...led.sentences], blocks: [...rest, ...led.blocks] }
}
