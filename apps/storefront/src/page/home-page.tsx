import { api } from '../api.js'
import { DepartmentTiles } from '../part/department-tiles.js'
import { Icon } from '../part/icon.js'
import { Shelf } from '../part/shelf.js'
import { useSurroundings } from '../surroundings.js'
import { askAssistant } from '../widget-cart.js'

const openings = {
  zh: ['想买一件600元以内的防水外套', '参加婚礼穿什么合适', '最便宜的降噪耳机是哪款', '买错尺码能换吗'],
  en: [
    'A waterproof jacket under ¥600',
    'What can I wear to a wedding',
    'Your cheapest noise-cancelling headphones',
    'Can I exchange a size',
  ],
}

const shelves = [
  { name: 'linen', q: { zh: '亚麻 夏季', en: 'linen summer' } },
  { name: 'warm', q: { zh: '羊毛 毛衣', en: 'wool sweater' } },
  { name: 'table', q: { zh: '陶瓷 餐具', en: 'ceramic' } },
] as const

export function HomePage() {
  const { language, words } = useSurroundings()
  return (
    <>
      <Hero />
      <section class="wide" aria-label={words.departments}>
        <header class="shelf-head">
          <h2>{words.departments}</h2>
        </header>
        <DepartmentTiles />
      </section>
      <Shelf
        name="for-you"
        title={words.forYou}
        showsWhy
        load={async (to, signal) => {
          const list = await api.recommend('for-you', null, 10, to, signal)
          // Without anything to go by it would be the shelf below once more.
          return list.personal ? list : { ...list, items: [] }
        }}
      />
      <Shelf
        name="trending"
        title={words.trending}
        address="/search"
        load={(to, signal) => api.recommend('trending', null, 10, to, signal)}
      />
      <section class="ask-band">
        <div class="wide">
          <div>
            <h2>{words.askTitle}</h2>
            <p>{words.askText}</p>
          </div>
          <ul class="openings">
            {openings[language].map((text) => (
              <li key={text}>
                <button type="button" onClick={() => askAssistant(text)}>
                  <Icon name="chat" size={18} />
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </section>
      {shelves.map((shelf) => (
        <Shelf
          key={shelf.name}
          name={shelf.name}
          title={words[shelf.name]}
          address={`/search?q=${encodeURIComponent(shelf.q[language])}`}
          load={(to, signal) => api.list({ q: shelf.q[to], limit: 10 }, to, signal)}
        />
      ))}
    </>
  )
}

function Hero() {
  const { words } = useSurroundings()
  return (
    <section class="hero">
      <div class="hero-inner wide">
        <div class="hero-text">
          <h1>{words.heroTitle}</h1>
          <p>{words.heroText}</p>
          <div class="hero-actions">
            <a class="button is-large" href="/search">
              {words.heroShop}
            </a>
            <button type="button" class="button is-plain is-large" onClick={() => askAssistant()}>
              <Icon name="sparkle" size={18} />
              {words.heroAsk}
            </button>
          </div>
        </div>
        <div class="hero-pictures" aria-hidden="true">
          {heroPictures.map((picture) => (
            <img key={picture} src={picture} alt="" width="320" height="400" />
          ))}
        </div>
      </div>
    </section>
  )
}

const heroPictures = [
  'river-of-stars-cable-knit-wool-sweater/burgundy',
  'crescent-cove-floral-viscose-dress/white',
  'rime-pine-nylon-hiking-backpack/mustard',
  'round-the-year-ceramic-vase/coral',
].map((picture) => `/pictures/${picture}.svg`)
