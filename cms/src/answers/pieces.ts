import { formatPhone, type Guide, type Organization, type Snapshot } from '@infos-droits/shared'
import { daysWords, groupDays, rangeWords, type Week } from '@infos-droits/shared/hours'
import { z } from 'zod'
import type { PieceKind } from './corrections/labels.fr.ts'
import { plain, type LinkedPage } from './substance.ts'

/** One thing that a page says in substance, as it is read there; nobody asked for it and nobody is in it. */
export type Piece = {
  kind: PieceKind
  /** Which partner, place or step. */ of: string
  text: string
}

/** As they were kept. */
export const keptPieces = z.array(
  z.object({
    kind: z.custom<PieceKind>((kind) => typeof kind === 'string'),
    of: z.string(),
    text: z.string(),
  }),
)

const LONGEST = 2_000

const piece = (kind: PieceKind, of: string, text: string | null | undefined): Piece[] => {
  const shown = (text ?? '').trim()
  return shown === '' ? [] : [{ kind, of, text: shown.slice(0, LONGEST) }]
}

const weekText = (week: Week | null): string =>
  groupDays(week ?? [])
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ days, ranges }) => `${daysWords(days)} ${ranges.map(rangeWords).join(' et ')}`)
    .join(', ')

const ofOrganization = (organization: Organization): Piece[] => {
  const { name, phone, email, website, services, locations } = organization
  return [
    ...piece('name', name, name),
    ...piece('phone', name, phone === null ? null : formatPhone(phone)),
    ...piece('email', name, email),
    ...piece('website', name, website),
    ...services.flatMap((service) => {
      const { description, eligibility, application, fees } = service
      return [description, eligibility, application, fees].flatMap((text) =>
        piece('service', `${name}, ${service.name}`, text),
      )
    }),
    ...locations.flatMap((place) => {
      const of = `${name}, ${place.name}`
      const address = [place.street, place.postalCode, place.city].filter(Boolean).join(' ')
      return [
        ...piece('address', of, address),
        ...piece('phone', of, place.phone === null ? null : formatPhone(place.phone)),
        ...piece('hours', of, place.hours),
        ...piece('hours', of, weekText(place.week)),
      ]
    }),
  ]
}

const ofGuide = (guide: Guide, { organizations, hotlines }: Snapshot): Piece[] => [
  ...guide.audience.flatMap((text) => piece('audience', '', text)),
  ...guide.steps.flatMap(({ title, html }) => piece('step', title, plain(html))),
  ...guide.prepare.flatMap((text) => piece('prepare', '', text)),
  ...guide.contacts.flatMap(({ organization, reason }) => {
    const held = organizations.find(({ slug }) => slug === organization)
    const of = held?.name ?? ''
    return [...piece('reason', of, reason), ...(held === undefined ? [] : ofOrganization(held))]
  }),
  ...hotlines
    .filter(({ slug }) => guide.hotlines.includes(slug))
    .flatMap(({ name, number, hours, cost }) =>
      [number, hours, cost].flatMap((text) => piece('hotline', name, text)),
    ),
  ...guide.links.flatMap(({ label, url }) => piece('link', label, url)),
]

/** What a page says in substance, piece by piece; none once it is gone. */
export const piecesOf = ({ kind, page }: LinkedPage, snapshot: Snapshot): Piece[] => {
  if (kind === 'guides') {
    const guide = snapshot.guides.find(({ id }) => id === page)
    return guide === undefined ? [] : ofGuide(guide, snapshot)
  }
  if (kind === 'organizations') {
    const organization = snapshot.organizations.find(({ id }) => id === page)
    return organization === undefined ? [] : ofOrganization(organization)
  }
  const answers = snapshot.guides.flatMap((guide) => guide.answers ?? [])
  const answer = answers.find(({ id }) => id === page)
  return answer === undefined ? [] : piece('answer', answer.title, plain(answer.html))
}
