import { formatDate } from '@infos-droits/shared'
import type { DefaultServerCellComponentProps } from 'payload'
import { parisDay } from '../../paris-time.ts'
import { keptArchives } from '../kept-archives.ts'
import { waitsFor } from '../waits-for.ts'

type Row = { at?: string; againAt?: string | null; backupsUntil?: string }

/** When an erasure was complete, or what it waits for. */
export const CompleteCell = async ({
  cellData,
  rowData,
  payload,
}: DefaultServerCellComponentProps) => {
  if (typeof cellData === 'string') return <span>{formatDate(parisDay(cellData) ?? '')}</span>
  const { at: first, againAt, backupsUntil } = rowData as Row
  const at = againAt ?? first
  if (at === undefined || backupsUntil === undefined) return <span>–</span>
  const archives = await keptArchives(payload)
  return <span>{waitsFor({ at, backupsUntil, archives, now: new Date() })}</span>
}
