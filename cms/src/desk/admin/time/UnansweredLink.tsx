import type { ServerProps } from 'payload'
import { UNANSWERED as fr } from '../../time/labels.fr.ts'

/** « Sans réponse », at the foot of the lead’s menu. */
export const UnansweredLink = ({ user }: ServerProps) =>
  user?.role === 'lead' ? (
    <a className="handbook-link" href="/admin/sans-reponse">
      {fr.title}
    </a>
  ) : null
