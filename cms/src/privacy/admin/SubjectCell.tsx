import type { CollectionSlug, DefaultServerCellComponentProps } from 'payload'
import { parseGap } from '../gaps.ts'
import { ACCESS_LOG as fr } from '../labels.fr.ts'
import { fieldWords } from '../subject-words.ts'

const DOCUMENT = /^([a-zA-Z]+)\/(\S+)(?: (.*))?$/

/**
 * What a line of the log is about, by its name instead of its id, and what was changed of it in the words
 * of its form: « Compte : Camille (Rôle) ». The list it stands in is the lead’s alone.
 */
export const SubjectCell = async ({
  cellData,
  rowData,
  payload,
}: DefaultServerCellComponentProps) => {
  const subject = typeof cellData === 'string' ? cellData : ''
  if (subject === '') return <span>–</span>
  const gap = parseGap(subject)
  if (gap !== null) return <span>{fr.gapSubject(gap)}</span>
  const { collections, globals } = payload.config
  const { event } = rowData as { event?: unknown }
  if (event === 'gap_known') return <span>{fr.knownSubject(subject)}</span>
  if (event === 'person_searched') return <span>{fr.found(subject)}</span>
  if (event === 'settings_changed') {
    const fields = globals.flatMap(({ flattenedFields }) => flattenedFields)
    return <span>{fr.settings(fieldWords({ names: subject, fields }))}</span>
  }
  const [, slug = '', id = '', names] = DOCUMENT.exec(subject) ?? []
  const config = collections.find((collection) => collection.slug === slug)
  if (config === undefined) return <span>{subject}</span>
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
      {names === undefined ? '' : ` (${fieldWords({ names, fields: config.flattenedFields })})`}
    </span>
  )
}

const titleIn = (document: unknown, field: string): string | null => {
  if (document === null || typeof document !== 'object') return null
  const title = (document as Record<string, unknown>)[field]
  return typeof title === 'string' && title !== '' ? title : null
}
