import type { StreamPart, Thumb } from '@elmo-chat/protocol'
import { applyPart } from './apply-part.js'
import type { Message } from './conversation-view.js'

type Messages = readonly Message[]

/** The messages before an answer that is not finished, or all. */
export const withoutUnfinished = (messages: Messages): Messages =>
  messages.at(-1)?.role === 'assistant' ? messages.slice(0, -1) : messages

/** Lays one part of the stream onto the answer that stands last, or begins one. */
export function withPart(messages: Messages, part: StreamPart, newId: () => string): Messages {
  const last = messages.at(-1)
  if (part.type !== 'start' && last?.role === 'assistant')
    return [...messages.slice(0, -1), { ...last, parts: applyPart(last.parts, part) }]
  const id = part.type === 'start' ? part.messageId : newId()
  return [...withoutUnfinished(messages), { id, role: 'assistant', parts: applyPart([], part) }]
}

/** Marks the answer that was coming as ended by the shopper. */
export function withStop(messages: Messages, newId: () => string): Messages {
  const last = messages.at(-1)
  const answer: Message = last?.role === 'assistant' ? last : { id: newId(), role: 'assistant', parts: [] }
  return [...withoutUnfinished(messages), { ...answer, stopped: true }]
}

export const withThumb = (messages: Messages, id: string, thumb: Thumb | null): Messages =>
  messages.map((message) => (message.id === id ? { ...message, thumb: thumb ?? undefined } : message))

/** Whether the last answer hands over to a person, and whether one speaks already. */
export function handoverIn(messages: Messages): string | undefined {
  return messages.at(-1)?.parts.find((part) => part.type === 'data-handover')?.data.state
}

/** Whether the shopper has taken leave. */
export function isFarewell(messages: Messages): boolean {
  return messages.at(-1)?.parts.find((part) => part.type === 'data-brief')?.data.intent === 'goodbye'
}

export const textOf = ({ parts }: Message): string =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n')
