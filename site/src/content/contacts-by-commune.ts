import type { Guide, Location } from '@infos-droits/shared'
import { lookUp } from './look-up.ts'
import { contactsOfGuide, type GuideContact } from './lookups.ts'
import type { SiteContent } from './site-content.ts'

/** A partner to see and its places in one commune; none when nobody gave any. */
export type ContactThere = GuideContact & { locations: Location[] }

/** Partners to see in one commune; `commune` is null for those whose places are not known. */
export type CommuneContacts = { commune: string | null; contacts: ContactThere[] }

const french = new Intl.Collator('fr', { sensitivity: 'base' })

/**
 * Whom a guide sends to, by commune: the town of the site first, the others from A to Z, then partners
 * without a known place. A partner with places in several communes is in each.
 */
export const contactsByCommune = lookUp((content: SiteContent, guide: Guide): CommuneContacts[] => {
  const groups = new Map<string | null, ContactThere[]>()
  for (const contact of contactsOfGuide(content, guide)) {
    const { locations } = contact.organization
    const communes = locations.length === 0 ? [null] : new Set(locations.map(({ city }) => city))
    for (const commune of communes) {
      const there = locations.filter(({ city }) => city === commune)
      groups.set(commune, [...(groups.get(commune) ?? []), { ...contact, locations: there }])
    }
  }
  const rank = (commune: string | null) =>
    commune === null ? 2 : commune === content.settings.town ? 0 : 1
  return [...groups]
    .map(([commune, contacts]) => ({ commune, contacts }))
    .toSorted(
      (a, b) =>
        rank(a.commune) - rank(b.commune) || french.compare(a.commune ?? '', b.commune ?? ''),
    )
})
