import { z } from 'zod'
import type { Block } from './parts.js'
import type { Thumb } from './rating.js'

/** The longest message that is read; the rest is cut, and the reply says so. In characters. */
export const MESSAGE_LIMIT = 2_000

/** What a chat client posts: the AI SDK's shape. Only the last user message is read; the server keeps the rest. */
export const chatRequest = z.object({
  id: z.string().min(1).max(64),
  messages: z
    .array(
      z.object({
        id: z.string().max(64).optional(),
        role: z.string(),
        parts: z.array(z.looseObject({ type: z.string(), text: z.string().max(100_000).optional() })).max(50),
      }),
    )
    .min(1)
    .max(500),
  trigger: z.string().optional(),
  /** The page's language, used until the customer's own words tell more. */
  language: z.enum(['en', 'zh']).optional(),
})

export type ChatRequest = z.infer<typeof chatRequest>

/** A message of a conversation, as `GET /api/chat/{id}` gives it. */
export interface ChatMessage {
  id: string
  role: 'user' | 'assistant'
  /** ISO 8601 UTC. */
  at: string
  parts: Block[]
  /** The person who wrote it; left out where the assistant did. */
  by?: string
  /** What the customer tapped under it; left out where nothing. */
  thumb?: Thumb
}

export interface ChatHistory {
  id: string
  messages: ChatMessage[]
  /** Who speaks, by the numbers of 微信客服; left out while it was only ever the assistant. */
  desk?: { state: number; position: number }
}

/** One event of `GET /api/chat/{id}/live`: what a person did, in order of `position` and without gaps for the customer. */
export interface LiveEntry {
  type: 'desk-entry'
  position: number
  id: string
  at: string
  kind: 'agent' | 'state'
  /** The person's name; empty where nobody is named. */
  by: string
  text: string
  state: number
}

/** A person writes just now; an event of the same stream, without an id. */
export interface LiveTyping {
  type: 'desk-typing'
  by: string
}

/** One event of the UI message stream (AI SDK protocol v1), as far as we send it. */
export type StreamPart =
  | { type: 'start'; messageId: string }
  | { type: 'text-start'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'text-end'; id: string }
  | { type: 'data-status'; data: { text: string }; transient: true }
  | Exclude<Block, { type: 'text' }>
  | { type: 'error'; errorText: string }
  | { type: 'finish' }
