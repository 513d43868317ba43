import type { Block, EventInput, TurnTrace } from '@elmo-chat/protocol'

/** What the counters and lists of the console keep of one turn. */
export interface TurnDigest {
  readonly ms: number
  /** -1 … 1; 0 when the turn tells no feeling. */
  readonly mood: number
  readonly withoutResult: boolean
  readonly askedForHuman: boolean
  readonly asked: readonly { readonly field: string; readonly value: string; readonly label: string }[]
}

/** In a statement on `elmo.turn`: which skill answered. */
export const TURN_SKILL = "trace -> 'decision' ->> 'skill'"

/** Beyond this a feeling counts as good or bad. */
export const FELT = 0.25

export function digestTurn(reply: readonly Block[], trace: TurnTrace): TurnDigest {
  const asked = new Map<string, TurnDigest['asked'][number]>()
  for (const { field, op, value, text } of trace.understood.constraints)
    if (op === 'is' && typeof value === 'string')
      asked.set(`${field}\n${value}`, { field, value: value.slice(0, 200), label: text.slice(0, 200) })
  return {
    ms: trace.steps.reduce((sum, step) => sum + step.ms, 0),
    mood: reply.find((block) => block.type === 'data-feeling')?.data.sentiment ?? 0,
    withoutResult: reply.some((block) => block.type === 'data-products' && block.data.total === 0),
    askedForHuman: reply.some((block) => block.type === 'data-handover'),
    asked: [...asked.values()].sort((a, b) => (a.field + a.value < b.field + b.value ? -1 : 1)),
  }
}

export function moodOf(sentiment: number): 'good' | 'neutral' | 'bad' {
  return sentiment > FELT ? 'good' : sentiment < -FELT ? 'bad' : 'neutral'
}

/** Events as rows for one statement, in an order that all writers share, so that none waits for another in a circle. */
export function eventRows(events: readonly EventInput[]) {
  return events
    .map((body) => ({
      id: body.id,
      type: body.type,
      at: new Date(body.at).toISOString(),
      visitor_id: body.visitorId,
      body,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
