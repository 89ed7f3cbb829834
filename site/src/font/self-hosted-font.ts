import type { AstroIntegration } from 'astro'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { CHARACTERS } from './characters.ts'

/** Atkinson Hyperlegible Next, made by the Braille Institute for people who see badly (OFL-1.1). */
const SOURCE =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

/** Makes `@font/text.woff2` for the style sheets: one file, the letters of French, weights 400 to 700. */
export const selfHostedFont = (): AstroIntegration => ({
  name: 'self-hosted-font',
  hooks: {
    'astro:config:setup': async ({ config, updateConfig }) => {
      const directory = fileURLToPath(new URL('font/', config.cacheDir))
      await mkdir(directory, { recursive: true })
      await writeFile(`${directory}text.woff2`, await makeFont())
      updateConfig({ vite: { resolve: { alias: { '@font': directory } } } })
    },
  },
})

/** The font cut down to what the site writes, as WOFF2. */
export const makeFont = async (): Promise<Buffer> =>
  subsetFont(await readFile(fileURLToPath(import.meta.resolve(SOURCE))), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
