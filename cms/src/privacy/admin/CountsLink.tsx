import type { ServerProps } from 'payload'
import { COUNTS as fr } from '../labels.fr.ts'

/** « Chiffres des demandes effacées », at the foot of the lead’s menu. */
export const CountsLink = ({ user }: ServerProps) =>
  user?.role === 'lead' ? (
    <a className="handbook-link" href="/admin/chiffres">
      {fr.title}
    </a>
  ) : null
