export { demoBrand, demoCurrency } from './brand.js'
export { type DemoDocument, demoDocuments } from './documents.js'
export { demoDepartments, demoFeed } from './feed.js'
export { type DemoReview, demoReviews, type ReviewAspect } from './reviews.js'
