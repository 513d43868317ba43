import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the build keeps a freshly set-up database directory. Its name holds the version that made it. */
export const templatePath = fileURLToPath(new URL('../dist/template-pglite-0.5.14', import.meta.url))

/** The template, or undefined where nothing was built: then a first start sets up its own, which takes seconds. */
export function templateDirectory(): string | undefined {
  return existsSync(templatePath) ? templatePath : undefined
}
