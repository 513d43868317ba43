import '@elmo-chat/look/tokens.css'
import './style/base.css'
import './style/frame.css'
import './style/product.css'
import './style/listing.css'
import './style/home.css'
import './style/buying.css'
import './style/product-page.css'
import './style/document.css'
import './style/cart.css'
import { render } from 'preact'
import { App } from './app.js'
import { startRouter } from './router.js'
import { SurroundingsProvider } from './surroundings.js'

startRouter()
const place = document.getElementById('shop')
if (place)
  render(
    <SurroundingsProvider>
      <App />
    </SurroundingsProvider>,
    place,
  )
