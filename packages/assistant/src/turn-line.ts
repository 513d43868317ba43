import { MESSAGE_LIMIT } from '@elmo-chat/protocol'
import type { ChatInput, ChatReply } from './chat.js'

/** A turn that has not begun: messages may still join it. */
interface Waiting {
  readonly inputs: ChatInput[]
  readonly isOpen: () => boolean
  readonly reply: Promise<ChatReply>
  calls: number
}

/** The messages of one turn, as they are answered: their ids, the earliest first, and one input. */
export interface Joined extends ChatInput {
  readonly messageIds: readonly string[]
}

/**
 * The turns of all conversations: one after the other within each, any number side by side. What is written while a turn runs
 * joins the next, as far as one message holds it; the last who wrote gets the reply, the others an empty one.
 */
export class TurnLine {
  private readonly last = new Map<string, Waiting>()
  private readonly turn: (input: Joined) => Promise<ChatReply>

  constructor(turn: (input: Joined) => Promise<ChatReply>) {
    this.turn = turn
  }

  async answer(input: ChatInput): Promise<ChatReply> {
    const before = this.last.get(input.conversationId)
    const waiting = before && joins(before, input) ? before : this.begin(input, before)
    const call = ++waiting.calls
    const reply = await waiting.reply
    return call === waiting.calls ? reply : { turnId: reply.turnId, blocks: [] }
  }

  private begin(input: ChatInput, before: Waiting | undefined): Waiting {
    const { conversationId } = input
    const inputs = [input]
    let isBegun = false
    const reply = (before?.reply ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        isBegun = true
        return this.turn(joined(inputs))
      })
      .finally(() => {
        if (this.last.get(conversationId) === waiting) this.last.delete(conversationId)
      })
    // The same message sent again is no part of what follows it: it gets the reply that it had.
    const isAgain = before?.inputs.some(({ messageId }) => messageId !== undefined && messageId === input.messageId)
    const waiting: Waiting = { inputs, reply, calls: 0, isOpen: () => !isBegun && !isAgain }
    this.last.set(conversationId, waiting)
    return waiting
  }
}

/** Puts a message to those that wait, where it may stand there. */
function joins({ inputs, isOpen }: Waiting, input: ChatInput): boolean {
  const length = inputs.reduce((sum, { text }) => sum + text.length + 1, input.text.length)
  const isPlain = [...inputs, input].every(({ photo }) => photo === undefined)
  if (!isOpen() || !isPlain || inputs[0]?.visitorId !== input.visitorId || length > MESSAGE_LIMIT) return false
  if (input.messageId === undefined || !inputs.some(({ messageId }) => messageId === input.messageId))
    inputs.push(input)
  return true
}

const joined = (inputs: readonly ChatInput[]): Joined => ({
  ...inputs.at(-1)!,
  text: inputs.map(({ text }) => text).join('\n'),
  messageIds: inputs.flatMap(({ messageId }) => messageId ?? []),
})
