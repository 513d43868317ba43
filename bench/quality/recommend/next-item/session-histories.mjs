/** Histories of sessions given as lists of { item, at }, all of weight 1. */
export function sessionHistories(sessions, items) {
  const starts = new Uint32Array(sessions.length + 1)
  for (const [row, session] of sessions.entries()) starts[row + 1] = starts[row] + session.length
  const entries = sessions.flat()
  return {
    rows: sessions.length,
    items,
    starts,
    item: Uint32Array.from(entries, ({ item }) => item),
    weight: new Float32Array(entries.length).fill(1),
    at: Float64Array.from(entries, ({ at }) => at),
  }
}

/** What is known after so many entries of a session, and the item that comes next. */
export function nextItemCase(session, length) {
  const known = session.slice(0, length)
  return {
    history: {
      item: Uint32Array.from(known, ({ item }) => item),
      weight: new Float32Array(length).fill(1),
      at: Float64Array.from(known, ({ at }) => at),
      now: known.at(-1).at,
    },
    target: session[length].item,
  }
}

/** A case for every entry of every session but the first. */
export function nextItemCases(sessions) {
  return sessions.flatMap((session) => session.slice(1).map((_, before) => nextItemCase(session, before + 1)))
}
