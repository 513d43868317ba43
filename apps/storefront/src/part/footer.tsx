import { api, useLoaded } from '../api.js'
import { useWords } from '../surroundings.js'
import { askAssistant } from '../widget-cart.js'
import { Icon } from './icon.js'
import { ListsChoice } from './lists-choice.js'

export function Footer() {
  const words = useWords()
  const loaded = useLoaded('documents', (language, signal) => api.documents(language, signal))
  const documents = 'value' in loaded ? (loaded.value?.documents ?? []) : []
  return (
    <footer class="footer">
      <div class="wide">
        <ul class="promises">
          <li>
            <Icon name="truck" />
            {words.freeShipping}
          </li>
          <li>
            <Icon name="return" />
            {words.returnsPromise}
          </li>
          <li>
            <Icon name="headset" />
            {words.humanPromise}
          </li>
          <li>
            <Icon name="shield" />
            {words.warrantyPromise}
          </li>
        </ul>
        <div class="footer-rows">
          <nav aria-label={words.help}>
            <ul>
              {documents.map((document) => (
                <li key={document.id}>
                  <a href={`/documents/${document.id}`}>{document.title}</a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="footer-end">
            <button type="button" class="button is-plain" onClick={() => askAssistant()}>
              <Icon name="chat" size={18} />
              {words.heroAsk}
            </button>
            <ListsChoice />
            <p>{words.demoFooter}</p>
            <a class="quiet" href="/console/">
              {words.console}
            </a>
          </div>
        </div>
      </div>
    </footer>
  )
}
