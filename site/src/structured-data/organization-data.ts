import { paths, type Organization } from '@infos-droits/shared'
import type { SiteContent } from '../content/index.ts'
import type { Thing } from './breadcrumb-data.ts'
import { placeData } from './place-data.ts'

/** A partner (schema.org Organization); what is not known or still to check is left out. */
export const organizationData = ({
  content,
  organization,
}: {
  content: SiteContent
  organization: Organization
}): Thing => {
  const { name, acronym, formerNames, description, website, phone, locations } = organization
  const names = [acronym ?? [], formerNames].flat()
  const places = locations.filter((location) => !location.toCheck)
  const languages = new Set(places.flatMap(({ access }) => access.languages))
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    description,
    url: website ?? `${content.siteUrl}${paths.organization(organization.slug)}`,
    ...(names.length === 0 ? {} : { alternateName: names }),
    ...(phone === null || organization.toCheck ? {} : { telephone: phone }),
    ...(!organization.email || organization.toCheck ? {} : { email: organization.email }),
    ...(places.length === 0 ? {} : { location: places.map(placeData) }),
    ...(languages.size === 0 ? {} : { knowsLanguage: [...languages] }),
  }
}
