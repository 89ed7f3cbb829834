/** A thing of schema.org. */
export type Thing = Record<string, unknown>

/** The way from the home page (schema.org BreadcrumbList); the page itself, last, needs no address. */
export const breadcrumbData = ({
  steps,
  siteUrl,
}: {
  steps: { label: string; href?: string }[]
  siteUrl: string
}): Thing => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ label, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    ...(href === undefined ? {} : { item: `${siteUrl}${href}` }),
  })),
})

/** JSON for a script element: no text of it can end the element. */
export const toScript = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003C')
