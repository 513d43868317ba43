export { askedFor } from './asked-for.js'
export { startTestPostgres, type TestPostgres } from './postgres.js'
export { openStoreWithOrders } from './store-with-orders.js'
