// Part of the build: sets up an empty database once, so that a first start only has to copy it.
import { makeTemplate } from './dist/database-directory.js'

await makeTemplate()
