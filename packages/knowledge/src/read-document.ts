import type { Problem, Read } from '@elmo-chat/kernel'
import { detectLanguage } from '@elmo-chat/language'
import type { KnowledgeDocument, ReadOptions } from './document.js'
import { problem } from './problems.js'
import { docxText } from './read-docx.js'
import { htmlText } from './read-html.js'
import { pdfText } from './read-pdf.js'
import { readQuestions } from './read-questions.js'

/** Reads a file of any known format: by its first bytes, else by its name. Never throws. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Read<KnowledgeDocument[]>> {
  const file = options.fileName
  const id = options.id ?? idOf(file)
  switch (formatOf(bytes, file)) {
    case 'pdf': {
      const { value, problems } = await pdfText(bytes, file)
      return one({ title: '', text: value }, { ...options, id }, problems)
    }
    case 'docx': {
      const { value, problems } = await docxText(bytes, file)
      return one(value, { ...options, id }, problems)
    }
    case 'csv':
      return readQuestions(textOf(bytes), { ...options, id })
    case 'html': {
      const { title, language, text } = htmlText(textOf(bytes))
      return one({ title, text }, { ...options, ...(options.language || !language ? {} : { language }), id }, [])
    }
    case 'markdown': {
      const text = textOf(bytes).replace(/\r\n?/g, '\n').trim()
      return one({ title: /^#\s+(.+)$/m.exec(text)?.[1]?.trim() ?? '', text }, { ...options, id }, [])
    }
    default:
      return { value: [], problems: [problem('DOCUMENT_FORMAT_UNKNOWN', { file })] }
  }
}

function one(
  { title, text }: { readonly title: string; readonly text: string },
  { fileName, ...options }: ReadOptions & { readonly id: string },
  problems: readonly Problem[],
): Read<KnowledgeDocument[]> {
  const clean = clear(text)
  if (clean.trim() === '') {
    const why = problems.some(({ severity }) => severity === 'error')
    return { value: [], problems: why ? problems : [...problems, problem('DOCUMENT_EMPTY', { file: fileName })] }
  }
  const language = options.language ?? detectLanguage(clean.slice(0, 4_000)) ?? 'en'
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName
  const named = options.title ?? (title || name.replace(/\.[a-z]+$/i, ''))
  return { value: [{ ...options, language, title: named.replace(/\s+/g, ' ').slice(0, 200), text: clean }], problems }
}

function formatOf(bytes: Uint8Array, file: string): 'pdf' | 'docx' | 'csv' | 'html' | 'markdown' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  if (start === '%PDF-') return 'pdf'
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === 'docx') return 'docx'
  if (ending === 'csv') return 'csv'
  if (ending === 'html' || ending === 'htm') return 'html'
  return ending === 'md' || ending === 'markdown' || ending === 'txt' ? 'markdown' : null
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Without what is not seen: control characters, marks that turn the direction, joiners of nothing. */
const clear = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, (letter) => (SEEN.has(letter) ? letter : ''))

/** White space, and what holds an emoji together. */
const SEEN: ReadonlySet<string> = new Set(['\n', '\t', '\f', '\u200d'])

const idOf = (file: string) =>
  (file.split(/[\\/]/).at(-1) ?? file)
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'document'
