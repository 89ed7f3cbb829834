import { formatDateTime } from '@infos-droits/shared'
import { AUTHOR_LABELS, FILE_REMARKS, REMARKS } from '../../inbound/index.ts'
import type { Message } from '../../payload-types.ts'
import { DESK as fr } from './labels.fr.ts'
import type { MessageView } from './view.ts'

const size = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

/** A message as the lead reads it on the ticket. */
export const messageView = (message: Message): MessageView => {
  const { id, by, at, subject, shown, whole, isOpening, remarks, files } = message
  const hasMore = Boolean(whole) && whole !== shown
  return {
    id,
    title: isOpening === true ? fr.byMail : `${AUTHOR_LABELS[by]}, le ${formatDateTime(at)}`,
    subject: isOpening === true ? null : subject || null,
    shown: isOpening === true ? null : shown || null,
    whole: hasMore ? (whole ?? null) : null,
    remarks: (remarks ?? []).map((remark) => REMARKS[remark]),
    files: (files ?? []).map((file, index) => ({
      label: `${file.name} (${size.format(Math.ceil(file.size / 1000))}\u00A0ko)`,
      url: `/api/messages/${id}/files/${String(index)}`,
      remark: FILE_REMARKS[file.remark],
    })),
  }
}
