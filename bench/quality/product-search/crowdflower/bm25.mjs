/** Plain BM25 (k1 1.2, b 0.75) over one field of title and description, words as they are. */
export function bm25Scores(byQuery) {
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const rows = [...byQuery.values()].flat()
  const documents = new Map(rows.map((row) => [row.id, wordsOf(`${row.title} ${row.description}`)]))
  const holding = new Map()
  let length = 0
  for (const words of documents.values()) {
    length += words.length
    for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1)
  }
  const average = length / documents.size
  const score = (query, id) => {
    const words = documents.get(id)
    let sum = 0
    for (const word of new Set(wordsOf(query))) {
      const count = words.filter((one) => one === word).length
      const known = holding.get(word) ?? 0
      const idf = Math.log(1 + (documents.size - known + 0.5) / (known + 0.5))
      sum += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / average))
    }
    return sum
  }
  return new Map([...byQuery].map(([query, judged]) => [query, judged.map(({ id }) => score(query, id))]))
}
