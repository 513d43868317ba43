export * from './chat.js'
export * from './console.js'
export * from './http.js'
export * from './parts.js'
