interface ReportLinesOptions {
  /** Whoever read has hung up. */
  readonly onGone?: () => void
  readonly beforeClose?: () => Promise<void>
}

/** Long work as lines of JSON: `{ progress }` while it runs, then `{ report }`, or `{ failure }`. Who is gone is told no more. */
export function reportLines<Progress>(
  run: (tell: (progress: Progress) => void) => Promise<unknown>,
  { onGone, beforeClose }: ReportLinesOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isGone = false
  return new ReadableStream({
    async start(controller) {
      const send = (line: unknown) => {
        if (!isGone) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        send({ report: await run((progress) => send({ progress })) })
      } catch (error) {
        send({ failure: error instanceof Error ? error.message : String(error) })
      }
      await beforeClose?.()
      if (!isGone) controller.close()
    },
    cancel() {
      isGone = true
      onGone?.()
    },
  })
}
