import '../../style/orders.css'
import { addWords } from '../../words/index.js'
import { ordersEn } from '../../words/orders.en.js'
import { ordersZh } from '../../words/orders.zh.js'

addWords({ en: ordersEn, zh: ordersZh })

export { OrderPage } from './order-page.js'
export { OrdersPage } from './orders-page.js'
