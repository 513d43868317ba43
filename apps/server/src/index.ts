export { type Config, configSchema, readConfig } from './config.js'
export { findRunning, prepareHome, type RunningServer, readSealKey } from './home.js'
export { readJudgementLines } from './judgements.js'
export { type RunningShop, startServer } from './start-server.js'
