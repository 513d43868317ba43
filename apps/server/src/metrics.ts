import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What `/metrics` shows, in Prometheus' text format. */
export function createMetrics({
  products,
  encoded,
  listsNotLogged,
  backlog,
}: {
  products: () => number
  encoded: () => number
  listsNotLogged: () => number
  backlog: () => Promise<Readonly<Record<string, number>>>
}) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'elmo_http_requests_total',
    help: 'Answered requests.',
    labelNames: ['route', 'status'] as const,
    registers: [registry],
  })
  const requestSeconds = new Histogram({
    name: 'elmo_http_request_seconds',
    help: 'Time to the end of the handler.',
    labelNames: ['route'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  const turnSeconds = new Histogram({
    name: 'elmo_turn_seconds',
    help: 'Time from a customer’s message to its answer, stored.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
    registers: [registry],
  })
  new Gauge({
    name: 'elmo_products',
    help: 'Products that can be found now.',
    registers: [registry],
    collect() {
      this.set(products())
    },
  })
  new Gauge({
    name: 'elmo_encoded_products',
    help: 'Of those, how many the model for meaning has encoded; 0 without a model.',
    registers: [registry],
    collect() {
      this.set(encoded())
    },
  })
  new Gauge({
    name: 'elmo_backlog',
    help: 'What work beside serving has still to do: events to read and to roll up, 1 while something is learned. All 0: at rest.',
    labelNames: ['work'] as const,
    registers: [registry],
    async collect() {
      for (const [work, left] of Object.entries(await backlog())) this.set({ work }, left)
    },
  })
  let told = 0
  new Counter({
    name: 'elmo_lists_not_logged_total',
    help: 'Lists that were shown but left out of the event log, because the database was behind.',
    registers: [registry],
    collect() {
      const now = listsNotLogged()
      this.inc(now - told)
      told = now
    },
  })
  const webhookTries = new Counter({
    name: 'elmo_webhook_tries_total',
    help: 'Requests sent to the webhook, by what came of it: delivered, waiting to be tried again, or failed and given up.',
    labelNames: ['state'] as const,
    registers: [registry],
  })
  return { registry, requests, requestSeconds, turnSeconds, webhookTries }
}

export type Metrics = ReturnType<typeof createMetrics>
