import type { CollectionSlug, DefaultServerCellComponentProps } from 'payload'

const DOCUMENT = /^([a-zA-Z]+)\/(\S+)(?: (.*))?$/

/**
 * What a line of the log is about, by its name instead of its id: « Compte : Camille (role) ». The list
 * it stands in is the lead’s alone.
 */
export const SubjectCell = async ({ cellData, payload }: DefaultServerCellComponentProps) => {
  const subject = typeof cellData === 'string' ? cellData : ''
  const [, slug = '', id = '', fields] = DOCUMENT.exec(subject) ?? []
  const config = payload.config.collections.find((collection) => collection.slug === slug)
  if (config === undefined) return <span>{subject === '' ? '–' : subject}</span>
  const document: unknown = await payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
  })
  const kind = config.labels.singular
  const title = titleIn(document, config.admin.useAsTitle ?? 'id') ?? id
  return (
    <span>
      {typeof kind === 'string' ? kind : slug}
      {'\u00A0: '}
      {title}
      {fields === undefined ? '' : ` (${fields})`}
    </span>
  )
}

const titleIn = (document: unknown, field: string): string | null => {
  if (document === null || typeof document !== 'object') return null
  const title = (document as Record<string, unknown>)[field]
  return typeof title === 'string' && title !== '' ? title : null
}
