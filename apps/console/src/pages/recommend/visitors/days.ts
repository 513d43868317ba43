import type { VisitorView } from '@elmo-chat/protocol'

type Entry = VisitorView['history'][number]

/** What a visitor did with one product on one day. */
export interface Turn {
  readonly productId: string
  readonly item: Entry['item']
  /** The latest. */
  readonly at: string
  readonly isDisliked: boolean
  /** In the order in which they were done, each with how often. */
  readonly deeds: readonly { readonly deed: Entry['deed']; readonly times: number }[]
}

export interface Day {
  /** Its latest moment. */
  readonly at: string
  readonly turns: readonly Turn[]
}

/** A history, the latest first, by days and, within a day, by products. `dayOf` names the day of a moment in the reader's zone. */
export function daysOf(history: readonly Entry[], dayOf: (at: string) => string): Day[] {
  const days = grouped(history, ({ at }) => dayOf(at))
  return [...days.values()].map((entries) => ({
    at: entries[0].at,
    turns: [...grouped(entries, ({ productId }) => productId)].map(([productId, own]) => ({
      productId,
      item: own[0].item,
      at: own[0].at,
      isDisliked: own.some(({ disliked }) => disliked),
      deeds: [...grouped(own.toReversed(), ({ deed }) => deed)].map(([deed, done]) => ({
        deed,
        times: done.length,
      })),
    })),
  }))
}

function grouped<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}
