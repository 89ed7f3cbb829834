import { paths, type Guide } from '@infos-droits/shared'
import { contactsOfGuide, findRubric, type SiteContent } from '../content/index.ts'
import type { Thing } from './breadcrumb-data.ts'

/** A guide as a public service of the territory (schema.org GovernmentService). */
export const guideData = ({ content, guide }: { content: SiteContent; guide: Guide }): Thing => {
  const { settings, siteUrl } = content
  const partners = contactsOfGuide(content, guide).map(({ organization }) => ({
    '@type': 'Organization',
    name: organization.name,
    url: `${siteUrl}${paths.organization(organization.slug)}`,
  }))
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: guide.title,
    description: guide.summary,
    url: `${siteUrl}${paths.guide(guide.rubric, guide.slug)}`,
    serviceType: findRubric(content, guide.rubric)?.name,
    areaServed: `${settings.town}, ${settings.department}`,
    ...(partners.length === 0 ? {} : { serviceOperator: partners }),
  }
}
