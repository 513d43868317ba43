import { type Paragraph, toParagraphs } from '../paragraphs.js'

export function Text({ text }: { text: string }) {
  if (text.trim() === '') return null
  return (
    <div class="bubble">
      {toParagraphs(text).map((paragraph, index) => (
        <p key={index} class={paragraph.kind === 'item' ? 'item' : undefined}>
          <Runs runs={paragraph.runs} />
        </p>
      ))}
    </div>
  )
}

function Runs({ runs }: { runs: Paragraph['runs'] }) {
  return (
    <>
      {runs.map(({ text, href }, index) =>
        href ? (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </>
  )
}
