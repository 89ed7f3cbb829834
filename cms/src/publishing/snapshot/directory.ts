import { paths } from '@infos-droits/shared'
import type { SnapshotContent } from '@infos-droits/shared/crypto'
import type { Location, Organization, Service } from '../../payload-types.ts'
import { makeHours } from './hours.ts'
import type { Pictures } from './pictures.ts'
import { plain, plainList, plainOrNull } from './plain.ts'
import type { Published } from './read.ts'
import type { References } from './references.ts'
import { makeSource } from './sources.ts'
import type { UseAt } from './use-at.ts'

type OrganizationContent = SnapshotContent['organizations'][number]

type From = {
  published: Published
  references: References
  pictures: Pictures
  useAt: UseAt
}

/** Published organizations with their services and places, by slug. */
export const makeDirectory = ({ published, ...from }: From): SnapshotContent['organizations'] =>
  published.organizations
    .map((organization) => makeOrganization({ organization, published, ...from }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))

const ordered = <Row extends { organization: unknown; order: number; slug: string }>(
  rows: readonly Row[],
  organization: Organization,
): Row[] =>
  rows
    .filter((row) => row.organization === organization.id)
    .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))

const makeOrganization = ({
  organization,
  published,
  references,
  useAt,
  pictures,
}: From & { organization: Organization }): OrganizationContent => ({
  id: organization.id,
  slug: organization.slug,
  name: plain(organization.name),
  acronym: plainOrNull(organization.acronym),
  formerNames: plainList(organization.formerNames),
  rubrics: organization.rubrics.map((item) => references.rubric(organization.name, item)),
  audiences: organization.audiences ?? [],
  description: plain(organization.description),
  picture: pictures(organization),
  website: plainOrNull(organization.website),
  phone: plainOrNull(organization.phone),
  email: plainOrNull(organization.email),
  hotlines: (organization.hotlines ?? []).map((item) =>
    references.hotline(organization.name, item),
  ),
  toCheck: organization.toCheck !== false,
  services: ordered(published.services, organization).map((service) =>
    makeService({ service, references }),
  ),
  locations: ordered(published.locations, organization).map((location) =>
    makeLocation({ location, asOf: published.asOf }),
  ),
  sources: organization.sources.map(makeSource),
  use: useAt(paths.organization(organization.slug)),
})

const makeService = ({ service, references }: { service: Service; references: References }) => ({
  slug: service.slug,
  name: plain(service.name),
  description: plain(service.description),
  eligibility: plain(service.eligibility),
  application: plainOrNull(service.application),
  fees: plainOrNull(service.fees),
  rubrics: service.rubrics.map((item) => references.rubric(service.name, item)),
})

const makeLocation = ({ location, asOf }: { location: Location; asOf: Date }) => ({
  slug: location.slug,
  name: plain(location.name),
  street: plainOrNull(location.street),
  postalCode: plainOrNull(location.postalCode),
  city: plain(location.city),
  phone: plainOrNull(location.phone),
  hours: plainOrNull(location.hours),
  ...makeHours({ location, asOf }),
  access: {
    wheelchair: location.access?.wheelchair ?? null,
    languages: plainList(location.access?.languages),
    transport: plainOrNull(location.access?.transport),
    remote: plainOrNull(location.access?.remote),
  },
  toCheck: location.toCheck !== false,
})
