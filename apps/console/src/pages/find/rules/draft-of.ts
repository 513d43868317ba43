import type { Rule, RuleDraft } from '@elmo-chat/protocol'

/** A rule without what the server writes on it. */
export const draftOf = ({ name, enabled, when, actions, startsAt, endsAt }: RuleDraft | Rule): RuleDraft => ({
  name,
  enabled,
  when,
  actions,
  startsAt,
  endsAt,
})
