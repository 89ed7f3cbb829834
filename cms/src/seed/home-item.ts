import { parisInstant } from '../paris-time.ts'
import { onlineIds } from './editorial-items.ts'
import type { SeedFiles } from './files.ts'
import type { SeedItem } from './items.ts'
import { SEED as fr } from './labels.fr.ts'

/** Situations and banner, once there are guides, only while nobody has written any. */
export const homeItem = ({ situations, alert }: SeedFiles['settings']): SeedItem => {
  const key = 'settings/home'
  return {
    key,
    make: async ({ req, note }) => {
      const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
      if ((settings.situations ?? []).length > 0 || settings.alert?.title) return 'existed'
      const slugs = situations.map(({ guide }) => guide)
      const guides = await onlineIds({ req, collection: 'guides', slugs })
      const data = {
        situations: situations.flatMap(({ label, guide: slug }, index) => {
          const guide = guides[index]
          if (guide !== undefined) return [{ label, guide }]
          note(fr.dropped(key, slug))
          return []
        }),
        ...(alert === null ? {} : { alert: { ...alert, until: parisInstant(alert.until) } }),
      }
      await req.payload.updateGlobal({ slug: 'settings', data, depth: 0, req })
      return 'created'
    },
  }
}
