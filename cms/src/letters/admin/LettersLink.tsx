import type { ServerProps } from 'payload'
import { LETTERS_PAGE as fr } from '../labels.fr.ts'

/** « Modèles de courriels », at the foot of the lead’s menu. */
export const LettersLink = ({ user }: ServerProps) =>
  user?.role === 'lead' ? (
    <a className="handbook-link" href="/admin/modeles-de-courriels">
      {fr.title}
    </a>
  ) : null
