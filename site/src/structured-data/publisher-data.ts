import type { SiteContent } from '../content/index.ts'
import type { Thing } from './breadcrumb-data.ts'

/** Who publishes the site, and the territory it is for (schema.org Organization). */
export const publisherData = ({
  settings,
  siteUrl,
}: Pick<SiteContent, 'settings' | 'siteUrl'>): Thing => {
  const { publisher, siteName, town, department } = settings
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: publisher.name,
    alternateName: siteName,
    url: `${siteUrl}/`,
    areaServed: `${town}, ${department}`,
    ...(publisher.address === null ? {} : { address: publisher.address }),
    ...(publisher.phone === null ? {} : { telephone: publisher.phone }),
    ...(publisher.email === null ? {} : { email: publisher.email }),
  }
}
