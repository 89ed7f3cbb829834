import type { AstroIntegration } from 'astro'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CARD_NAMES, drawCard } from './draw-card.ts'

/** Makes `@cards/*.png` for the head of pages: one picture for each rubric and one for the site. */
export const socialCards = (): AstroIntegration => ({
  name: 'social-cards',
  hooks: {
    'astro:config:setup': async ({ config, updateConfig }) => {
      const directory = fileURLToPath(new URL('cards/', config.cacheDir))
      await mkdir(directory, { recursive: true })
      for (const name of CARD_NAMES)
        await writeFile(`${directory}${name}.png`, await drawCard(name))
      updateConfig({ vite: { resolve: { alias: { '@cards': directory } } } })
    },
  },
})
