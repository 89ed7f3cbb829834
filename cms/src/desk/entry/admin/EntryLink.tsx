import type { ServerProps } from 'payload'
import { ENTRY as fr } from '../labels.fr.ts'

/** In the menu of reception and of the lead. */
export const EntryLink = ({ user }: ServerProps) =>
  user?.role === 'lead' || user?.role === 'reception' ? (
    <a className="handbook-link" href="/admin/question-pour-quelqu-un">
      {fr.title}
    </a>
  ) : null
