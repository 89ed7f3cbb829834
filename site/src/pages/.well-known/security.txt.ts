import { paths } from '@infos-droits/shared'
import type { APIRoute } from 'astro'

/** A year, less some days: a site that nobody publishes any more should not claim to be looked after. */
const VALID_MS = 360 * 86_400_000

/** Where to report a weakness. Source: RFC 9116. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const { siteUrl, asOf, settings } = content
  const legal = `${siteUrl}${paths.legal()}`
  const { email } = settings.publisher
  return new Response(
    [
      `Contact: ${email === null ? legal : `mailto:${email}`}`,
      `Expires: ${new Date(Date.parse(asOf) + VALID_MS).toISOString()}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${siteUrl}${paths.securityContact()}`,
      `Policy: ${legal}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
}
