export { demoBrand, demoCurrency } from './brand.js'
export { demoDepartments, demoFeed } from './feed.js'
