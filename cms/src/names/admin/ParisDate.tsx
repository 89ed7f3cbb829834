import { formatDate, formatDateTime } from '@infos-droits/shared'
import type { DateFieldClient, DefaultServerCellComponentProps } from 'payload'

type Props = Omit<DefaultServerCellComponentProps, 'field'> & {
  field: DateFieldClient
  rowData: { id: string }
}

/** A date of a list, as its field shows it, with or without the hour; leads to the document where the list wants it. */
export const ParisDate = ({ cellData, collectionSlug, field, link, rowData }: Props) => {
  if (typeof cellData !== 'string') return <span>–</span>
  const shown: { displayFormat?: unknown } = field.admin?.date ?? {}
  const isDay = typeof shown.displayFormat === 'string' && !shown.displayFormat.includes('HH')
  const date = isDay ? formatDate(cellData) : formatDateTime(cellData)
  return link === true ? (
    <a href={`/admin/collections/${collectionSlug}/${rowData.id}`}>{date}</a>
  ) : (
    <span>{date}</span>
  )
}
