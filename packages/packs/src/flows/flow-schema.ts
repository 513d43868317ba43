import type { Condition, FlowDefinition } from '@elmo-chat/dialogue'
import { z } from 'zod'

const both = z.strictObject({ en: z.string(), zh: z.string() })
const words = z.union([both, z.strictObject({ saying: z.string() })])
const value = z.union([z.string(), z.number(), z.boolean()])

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ slot: z.string(), filled: z.boolean() }),
    z.strictObject({ slot: z.string(), is: z.union([value, z.array(value)]) }),
    z.strictObject({ slot: z.string(), min: z.number().exactOptional(), max: z.number().exactOptional() }),
    z.strictObject({ guard: z.string() }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
)

const state = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), slots: z.array(z.string()), to: z.string() }),
  z.strictObject({
    kind: z.literal('branch'),
    when: z.array(z.strictObject({ if: condition, to: z.string() })),
    else: z.string(),
  }),
  z.strictObject({ kind: z.literal('confirm'), say: words, yes: z.string(), no: z.string() }),
  z.strictObject({ kind: z.literal('act'), effect: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('say'), say: words, to: z.string() }),
  z.strictObject({ kind: z.literal('call'), flow: z.string(), done: z.string(), failed: z.string() }),
  z.strictObject({
    kind: z.literal('end'),
    outcome: z.enum(['done', 'refused', 'left', 'human']),
    say: words.exactOptional(),
  }),
])

const slot = z.strictObject({
  kind: z.string(),
  label: both,
  ask: both,
  choices: z
    .array(z.strictObject({ value: z.string(), label: both, says: z.array(z.string()).exactOptional() }))
    .exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  invalid: both.exactOptional(),
  dependsOn: z.array(z.string()).exactOptional(),
})

/** The shape of a file with a flow. What it names is checked by `checkFlow`. */
export const flowSchema: z.ZodType<FlowDefinition> = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.number().int(),
  title: both,
  intents: z.array(z.string()),
  says: z.array(z.string()).exactOptional(),
  start: z.string(),
  slots: z.record(z.string(), slot),
  states: z.record(z.string(), state),
  pauseHours: z.number().positive().exactOptional(),
  expiryDays: z.number().positive().exactOptional(),
})
