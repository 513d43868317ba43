import { useEffect } from 'preact/hooks'
import { api, type ShopDocument, useLoaded } from '../api.js'
import { type Block, readMarkdown } from '../markdown.js'
import { Failure } from '../part/states.js'
import { useWords } from '../surroundings.js'
import { askAssistant } from '../widget-cart.js'
import { LostPage } from './lost-page.js'

export function DocumentPage({ id }: { id: string | null }) {
  const words = useWords()
  const loaded = useLoaded('documents', (language, signal) => api.documents(language, signal))
  const documents = 'value' in loaded ? loaded.value?.documents : undefined
  const shown = documents?.find((document) => document.id === (id ?? documents[0]?.id))
  useEffect(() => {
    if (shown) document.title = `${shown.title} · ${words.brand}`
  }, [shown, words])
  if (loaded.state === 'failed') return <Failure error={loaded.error} retry={loaded.retry} />
  if (!documents)
    return (
      <div class="wide document-page">
        <div class="bone is-tall" />
      </div>
    )
  if (!shown) return <LostPage />
  return (
    <div class="wide document-page">
      <nav aria-label={words.documents}>
        <ul>
          {documents.map((document) => (
            <li key={document.id}>
              <a href={`/documents/${document.id}`} aria-current={document.id === shown.id ? 'page' : undefined}>
                {document.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DocumentText document={shown} />
    </div>
  )
}

function DocumentText({ document }: { document: ShopDocument }) {
  const words = useWords()
  return (
    <article class="document">
      {readMarkdown(document.text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      <p class="document-end">
        <button type="button" class="button is-plain" onClick={() => askAssistant()}>
          {words.heroAsk}
        </button>
      </p>
    </article>
  )
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return block.level === 1 ? <h1>{block.text}</h1> : block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
  if (block.kind === 'paragraph') return <p>{block.text}</p>
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
