export { DocumentsPage } from './documents.js'
export { Knowledge } from './knowledge.js'
export { QuestionsPage } from './questions.js'
