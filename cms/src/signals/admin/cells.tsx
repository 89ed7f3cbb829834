import { formatDate } from '@infos-droits/shared'
import type { DefaultServerCellComponentProps } from 'payload'
import { aboutPage } from '../about-page.ts'
import { SIGNAL } from '../labels.fr.ts'
import { natureOf } from '../title.ts'
import './signals.css'

type Row = { id: string; kind?: string; page?: string; text?: string | null }
type Cell = DefaultServerCellComponentProps & { rowData: Row }

const EXCERPT = 90

const excerpt = (text: string): string =>
  text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…`

/** The first words of a signal, which lead to the whole. */
export const SaidCell = ({ rowData }: Cell) => (
  <a className="signal-said" href={`/admin/collections/signals/${rowData.id}`}>
    {rowData.text ? excerpt(rowData.text) : natureOf(rowData)}
  </a>
)

/** What a signal is, said whole: « Cette page n’a pas aidé ». */
export const NatureCell = ({ rowData }: Cell) => <span>{natureOf(rowData)}</span>

/** The page that a signal is about, by its title. */
export const PageCell = async ({ rowData: { kind = '', page = '' }, payload }: Cell) => {
  const { title } = await aboutPage({ payload, kind, page })
  return <span>{title}</span>
}

/** `2026-11-22` as « 22 novembre 2026 »; leads to the document where the list wants it. */
export const DayCell = ({ cellData, collectionSlug, link, rowData }: Cell) => {
  const day = typeof cellData === 'string' ? formatDate(cellData) : SIGNAL.day
  return link === true ? (
    <a href={`/admin/collections/${collectionSlug}/${rowData.id}`}>{day}</a>
  ) : (
    <span>{day}</span>
  )
}
