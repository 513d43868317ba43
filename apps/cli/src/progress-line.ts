import type { ImportProgress } from '@elmo-chat/assistant'

const EVERY_MS = 100

/** A line that is redrawn in place; silent where nobody watches. */
export function progressLine(stream: NodeJS.WriteStream) {
  let last = Number.NEGATIVE_INFINITY
  return {
    show(text: string): void {
      if (!stream.isTTY || performance.now() - last < EVERY_MS) return
      last = performance.now()
      stream.write(`\r\x1b[K${text}`)
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}

/** How far an import is, of a file of that size where it is known. */
export function importProgress({ bytes, rows, products, problems }: ImportProgress, size: number | null): string {
  const share = size && bytes ? `${Math.min(100, Math.round((bytes / size) * 100))} %  ` : ''
  return `${share}${rows.toLocaleString('en')} rows, ${products.toLocaleString('en')} products, ${problems.toLocaleString('en')} problems`
}
