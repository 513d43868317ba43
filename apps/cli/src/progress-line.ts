import type { ImportProgress } from '@elmo-chat/assistant'

/** A line that tells how far an import is, redrawn in place; silent where nobody watches. */
export function progressLine(stream: NodeJS.WriteStream, size: number | null) {
  let last = 0
  return {
    show({ bytes, rows, products, problems }: ImportProgress): void {
      if (!stream.isTTY || performance.now() - last < 100) return
      last = performance.now()
      const share = size && bytes ? `${Math.min(100, Math.round((bytes / size) * 100))} %  ` : ''
      stream.write(
        `\r\x1b[K${share}${rows.toLocaleString('en')} rows, ${products.toLocaleString('en')} products, ${problems.toLocaleString('en')} problems`,
      )
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}
