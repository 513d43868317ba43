import fc from 'fast-check'

/**
 * Properties are tried on the same cases at every run, so that a red build tells of the change and not of the dice.
 * `ELMO_PROPERTY_RUNS=2000 npm test` looks further: so many cases for each property, new ones each time.
 */
const runs = Number(process.env.ELMO_PROPERTY_RUNS ?? 0)
fc.configureGlobal(runs > 0 ? { numRuns: runs } : { seed: 20_260 })
