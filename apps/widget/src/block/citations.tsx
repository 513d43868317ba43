import type { CitationsPart } from '@elmo-chat/protocol'
import { safeUrl } from '../links.js'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'

/** Numbered passages of the shop's documents, each to be opened and read. */
export function Citations({ part }: { part: CitationsPart }) {
  const { words, base } = useShop()
  if (part.passages.length === 0) return null
  return (
    <section class="citations" aria-label={words.citations}>
      <h3>{words.citations}</h3>
      <ol>
        {part.passages.map(({ documentId, title, text, url }, index) => {
          const link = safeUrl(url, base)
          return (
            <li key={`${documentId}:${index}`}>
              <details>
                <summary>
                  <b>{index + 1}</b>
                  <span>{title}</span>
                </summary>
                <p>{text}</p>
                {link && (
                  <a href={link} target="_blank" rel="noopener">
                    {title}
                    <Icon name="external" size={14} />
                    <span class="unseen">{words.opensNewTab}</span>
                  </a>
                )}
              </details>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
