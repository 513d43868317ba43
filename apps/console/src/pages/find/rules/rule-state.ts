import type { RuleDraft } from '@elmo-chat/protocol'

export type RuleState = 'active' | 'scheduled' | 'over' | 'off'

/** Whether a rule holds at a moment: it does from its beginning up to, without, its end. */
export function ruleState({ enabled, startsAt, endsAt }: RuleDraft, now: number): RuleState {
  if (!enabled) return 'off'
  if (endsAt !== null && Date.parse(endsAt) <= now) return 'over'
  return startsAt !== null && Date.parse(startsAt) > now ? 'scheduled' : 'active'
}
