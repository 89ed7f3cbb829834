import type { Guide } from '@infos-droits/shared'
import { lightGuide, type SiteContent } from '../../content/index.ts'
import type { Objects } from './objects.ts'

const written = new WeakMap<Guide, string>()

/**
 * Keeps what the server reads for pages that it renders on demand: everything but what only the page of
 * a guide tells, so that ten thousand guides are read in a moment.
 */
export const keepServedContent = ({
  content,
  objects,
}: {
  content: SiteContent
  objects: Objects
}): string => {
  const { guides, ...others } = content
  const rest = JSON.stringify(others)
  return objects.put(`${rest.slice(0, -1)},"guides":[${guides.map(textOf).join(',')}]}`).sha256
}

const textOf = (guide: Guide): string => {
  const text = written.get(guide) ?? JSON.stringify({ ...lightGuide(guide), contacts: [] })
  written.set(guide, text)
  return text
}

/** What was kept for the server; its digest was checked with the release’s other contents. */
export const readServedContent = (bytes: Uint8Array): SiteContent =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as SiteContent
