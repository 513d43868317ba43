import type { Language } from '@elmo-chat/kernel'
import { Parser } from 'htmlparser2'

export interface HtmlText {
  readonly title: string
  readonly language: Language | undefined
  /** Markdown. */
  readonly text: string
}

const LEFT_OUT = new Set(
  'script style template noscript nav footer aside form svg iframe select button head title'.split(' '),
)
const BLOCKS = new Set('p div section article main header li ul ol table tr blockquote pre br dt dd'.split(' '))

/** The words of a page as Markdown: headings, paragraphs, lists and tables; without menus, forms and scripts. Never throws. */
export function htmlText(html: string): HtmlText {
  let title = ''
  let language: Language | undefined
  let hidden = 0
  let inTitle = false
  let whole = ''
  let main = ''
  let inMain = 0
  const write = (piece: string) => {
    whole += piece
    if (inMain > 0) main += piece
  }
  const parser = new Parser({
    onopentag(name, { lang }) {
      if (name === 'html' && lang) language = /^zh/i.test(lang) ? 'zh' : /^en/i.test(lang) ? 'en' : undefined
      if (name === 'title') inTitle = true
      if (LEFT_OUT.has(name)) hidden++
      if (name === 'main') inMain++
      if (hidden > 0) return
      const level = /^h([1-6])$/.exec(name)?.[1]
      if (level) write(`\n\n${'#'.repeat(Number(level))} `)
      else if (name === 'li') write('\n- ')
      else if (name === 'tr') write('\n|')
      else if (name === 'td' || name === 'th') write(' ')
      else if (name === 'br') write('\n')
      else if (BLOCKS.has(name)) write('\n\n')
    },
    ontext(words) {
      if (inTitle) title += words
      if (hidden === 0) write(words.replace(/\s+/g, ' '))
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
      if (LEFT_OUT.has(name)) hidden = Math.max(0, hidden - 1)
      else if (hidden === 0 && (name === 'td' || name === 'th')) write(' |')
      else if (hidden === 0 && (/^h[1-6]$/.test(name) || (BLOCKS.has(name) && name !== 'tr' && name !== 'li')))
        write('\n\n')
      if (name === 'main') inMain--
    },
  })
  parser.write(html)
  parser.end()
  const text = main.trim() === '' ? whole : main
  const tidy = text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { title: (/^#\s+(.+)$/m.exec(tidy)?.[1] ?? title).trim(), language, text: tidy }
}
