import { useSyncExternalStore } from 'react'

/** One telling lasts so long, in milliseconds; it comes again while the customer goes on. */
const LASTS_MS = 5_000

const typing = new Map<string, ReturnType<typeof setTimeout>>()
const onChange = new Set<() => void>()
const tell = () => {
  for (const listener of onChange) listener()
}

/** The customer of a conversation writes just now. */
export function noteTyping(conversationId: string): void {
  clearTimeout(typing.get(conversationId))
  typing.set(
    conversationId,
    setTimeout(() => {
      typing.delete(conversationId)
      tell()
    }, LASTS_MS),
  )
  tell()
}

/** Whether the customer of a conversation writes just now. */
export function useIsTyping(conversationId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      onChange.add(listener)
      return () => onChange.delete(listener)
    },
    () => typing.has(conversationId),
  )
}
