/** The files of a pack to begin with: one table, one answer, both languages. */
export function newPack(name: string): ReadonlyMap<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return new Map([
    ['pack.json', json({ name, version: '1.0.0', title: { en: name, zh: name } })],
    [
      'tables.json',
      json({
        thing: {
          names: { en: ['things', 'thing'], zh: ['物品'] },
          rows: 'data/things.jsonl',
          fields: {
            price: {
              kind: 'number',
              names: { en: ['price', 'how much'], zh: ['价格', '多少钱'] },
              unit: { en: ' yuan', zh: ' 元' },
              most: { en: ['most expensive'], zh: ['最贵'] },
              least: { en: ['cheapest'], zh: ['最便宜'] },
            },
          },
        },
      }),
    ],
    ['data/things.jsonl', `${JSON.stringify({ id: 'first', name: { en: 'First Thing', zh: '第一件' }, price: 10 })}\n`],
    ['intents/en/welcome.txt', 'what do you do here\n'],
    ['intents/zh/welcome.txt', '你们是做什么的\n'],
    ['answers.json', json([{ intent: 'welcome', say: { en: 'Write your answer here.', zh: '在这里写下答案。' } }])],
  ])
}
