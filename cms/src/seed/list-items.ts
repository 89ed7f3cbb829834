import type { SeedFiles } from './files.ts'
import type { SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'
import { themeSlug } from './references.ts'
import { storedSource } from './sources.ts'

/** The first state of the settings, only while nobody has saved any; the home page’s come later. */
export const settingsItem = ({
  situations: _situations,
  alert: _alert,
  ...settings
}: SeedFiles['settings']): SeedItem => ({
  key: 'settings',
  make: async ({ req }) => {
    const { siteName } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
    if (siteName) return 'existed'
    await req.payload.updateGlobal({ slug: 'settings', data: settings, depth: 0, req })
    return 'created'
  },
})

export const rubricItem = (rubric: SeedFiles['rubrics'][number], index: number): SeedItem => ({
  key: `rubrics/${rubric.slug}`,
  make: async ({ req, known }) => {
    if (known.idOf('rubrics', rubric.slug) !== undefined) return 'existed'
    const data = { ...rubric, order: index + 1 }
    const { id } = await req.payload.create({ collection: 'rubrics', data, depth: 0, req })
    known.add('rubrics', rubric.slug, id)
    return 'created'
  },
})

export const themeItem = (theme: SeedFiles['themes'][number], index: number): SeedItem => {
  const slug = themeSlug(theme.rubric, theme.slug)
  return {
    key: `themes/${slug}`,
    make: async ({ req, known, note }) => {
      if (known.idOf('themes', slug) !== undefined) return 'existed'
      const rubric = known.idOf('rubrics', theme.rubric)
      if (rubric === undefined) {
        note(fr.skipped(slug))
        return 'skipped'
      }
      const data = { ...theme, rubric, order: index + 1 }
      const { id } = await req.payload.create({ collection: 'themes', data, depth: 0, req })
      known.add('themes', slug, id)
      return 'created'
    },
  }
}

export const hotlineItem = (hotline: SeedFiles['hotlines'][number], index: number): SeedItem => ({
  key: `hotlines/${hotline.slug}`,
  make: async ({ req, known }) => {
    if (known.idOf('hotlines', hotline.slug) !== undefined) return 'existed'
    const data = { ...hotline, source: storedSource(hotline.source), order: index + 1 }
    const { id } = await req.payload.create({ collection: 'hotlines', data, depth: 0, req })
    known.add('hotlines', hotline.slug, id)
    return 'created'
  },
})

/** Who answers what; a rule whose partner is gone would send to nobody, so it goes to the lead. */
export const routeItem = (route: SeedFiles['routes'][number]): SeedItem => {
  const key = `routes/${route.rubric}/${route.territory}`
  return {
    key,
    make: async ({ req, known, note }) => {
      const { rubric, territory } = route
      const { totalDocs } = await req.payload.count({
        collection: 'routes',
        where: {
          and: [
            { rubric: { equals: rubric } },
            { territory: { equals: territory } },
            { theme: { exists: false } },
          ],
        },
        req,
      })
      if (totalDocs > 0) return 'existed'
      const organization =
        route.organization === null ? undefined : known.idOf('organizations', route.organization)
      if (route.organization !== null && organization === undefined)
        note(fr.dropped(key, route.organization))
      const data = { rubric, territory, ...(organization === undefined ? {} : { organization }) }
      await req.payload.create({ collection: 'routes', data, depth: 0, req })
      return 'created'
    },
  }
}
