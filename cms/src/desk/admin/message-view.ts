import { formatDateTime } from '@infos-droits/shared'
import { FILE_REMARK_LABELS, sizeLabel } from '../../files/index.ts'
import { AUTHOR_LABELS, REMARKS } from '../../messages/index.ts'
import type { Message } from '../../payload-types.ts'
import { DESK as fr } from './labels.fr.ts'
import type { MessageView } from './view.ts'

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
      label: `${file.name} (${sizeLabel(file.size)})`,
      url: `/api/messages/${id}/files/${String(index)}`,
      remark: FILE_REMARK_LABELS[file.remark],
    })),
  }
}
