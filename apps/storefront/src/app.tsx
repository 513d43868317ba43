import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { CartPage } from './page/cart-page.js'
import { DocumentPage } from './page/document-page.js'
import { HomePage } from './page/home-page.js'
import { ListingPage } from './page/listing-page.js'
import { LostPage } from './page/lost-page.js'
import { ProductPage } from './page/product-page.js'
import { Footer } from './part/footer.js'
import { Header } from './part/header.js'
import { Toast } from './part/toast.js'
import { type Place, usePlace } from './router.js'
import { useWords } from './surroundings.js'
import { useWidgetCart } from './widget-cart.js'

export function App() {
  const place = usePlace()
  const words = useWords()
  useWidgetCart()
  useEffect(() => {
    // Pages with a name of their own set it once they know it.
    document.title = words.brand
  }, [place.path, words])
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <Header place={place} />
      <main id="content" tabIndex={-1}>
        {pageOf(place)}
      </main>
      <Footer />
      <Toast />
    </>
  )
}

function pageOf(place: Place): VNode {
  const [, first = '', second] = place.path.split('/')
  if (first === '') return <HomePage />
  if (first === 'search' && !second) return <ListingPage query={place.query} />
  if (first === 'products' && second)
    return <ProductPage key={second} id={decodeURIComponent(second)} query={place.query} />
  if (first === 'documents') return <DocumentPage id={second ?? null} />
  if (first === 'cart' && !second) return <CartPage />
  return <LostPage />
}
