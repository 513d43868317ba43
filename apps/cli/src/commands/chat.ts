import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { formatMoney, type Language } from '@elmo-chat/kernel'
import type { Block } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { withHome } from '../home-access.js'

/** Talks to the shop of a home in the terminal, without a server. */
export async function chat(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { home: { type: 'string' }, language: { type: 'string' } } })
  const asked = values.language
  if (asked !== undefined && asked !== 'zh' && asked !== 'en') throw new CommandError('--language is zh or en', 2)
  await withHome(configuration({ home: values.home }), {
    running: async ({ url }) => {
      throw new CommandError(`a server has this home open; talk to it at ${url}/`)
    },
    alone: async (_store, openShop) => {
      const shop = await openShop()
      const language: Language = asked ?? shop.settings.defaultLanguage
      const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
      const started = Date.now().toString(36)
      process.stdout.write(`${shop.settings.greeting[language]}\n`)
      lines.prompt()
      let turn = 0
      for await (const text of lines) {
        const turnId = `terminal-${started}-${turn++}`
        const { blocks } = await shop.chat({
          conversationId: `terminal-${started}`,
          visitorId: 'terminal',
          turnId,
          text,
          pageLanguage: language,
        })
        for (const block of blocks) process.stdout.write(inWords(block, language))
        lines.prompt()
      }
    },
  })
  return 0
}

function inWords(block: Block, language: Language): string {
  if (block.type === 'text') return `${block.text}\n`
  if (block.type === 'data-products')
    return block.data.items
      .map(
        ({ title, price, why }, index) =>
          `  ${index + 1}. ${title}  ${price ? formatMoney(price, language) : language === 'zh' ? '价格未知' : 'price unknown'}${why[0] ? `  (${why[0]})` : ''}\n`,
      )
      .join('')
  if (block.type === 'data-outfit') {
    const { anchor, pieces, total } = block.data
    const lines = [...(anchor ? [anchor] : []), ...pieces].map(
      ({ title, price, why }, index) =>
        `  ${index + 1}. ${title}  ${price ? formatMoney(price, language) : ''}${why[0] ? `  (${why[0]})` : ''}\n`,
    )
    return `${lines.join('')}  = ${formatMoney(total, language)}\n`
  }
  if (block.type === 'data-comparison')
    return block.data.rows.map(({ label, values }) => `  ${label}: ${values.join(' | ')}\n`).join('')
  if (block.type === 'data-choices') return `  [${block.data.choices.map(({ label }) => label).join('] [')}]\n`
  if (block.type === 'data-citations')
    return block.data.passages.map(({ title }, index) => `  (${index + 1}) ${title}\n`).join('')
  return ''
}
