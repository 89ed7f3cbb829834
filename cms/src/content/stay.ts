import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { STAYS as fr } from './labels.fr.ts'

type Standing = { id: string; rubric?: unknown; organization?: unknown }

/** What stands somewhere, and is named by guides for it. */
const PLACES = {
  themes: { place: 'rubric', guidePath: 'themes', fr: fr.theme },
  services: { place: 'organization', guidePath: 'contacts.service', fr: fr.service },
} as const

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : value

/**
 * A theme stays in its rubric, a service with its partner, while guides name it: the page of the guide
 * would name what is elsewhere, and every publication would be refused.
 */
export const refuseMoveWhenUsed =
  (collection: keyof typeof PLACES): CollectionBeforeChangeHook<Standing> =>
  async ({ data, originalDoc, operation, req }) => {
    const { place, guidePath, fr: words } = PLACES[collection]
    const [before, after] = [originalDoc, data].map((doc) => idOf(doc?.[place]))
    // Left empty, its own field says so.
    if (operation !== 'update' || !originalDoc || !after || after === before) return data
    const guides = await guidesThat({ where: { [guidePath]: { in: [originalDoc.id] } }, req })
    if (guides.length === 0) return data
    const message = words.refused(guides)
    // The label too says why: it is what the admin shows first.
    const errors = [{ path: place, label: `${words.place}. ${message}`, message }]
    throw new ValidationError({ collection, errors }, req.t)
  }

/** Titles of guides: on the site, in the draft that may lie beside it, in the trash, from where it may come back. */
const guidesThat = async ({
  where,
  req,
}: {
  where: Where
  req: PayloadRequest
}): Promise<string[]> => {
  const titles = new Map<string, string>()
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: 'guides',
      where,
      draft,
      select: { title: true, deletedAt: true },
      depth: 0,
      pagination: false,
      trash: true,
      req,
    })
    for (const { id, title, deletedAt } of docs) titles.set(id, fr.guide(title, Boolean(deletedAt)))
  }
  return [...titles.values()]
}
