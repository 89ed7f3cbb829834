import type { ServerProps } from 'payload'
import { PERSON as fr } from '../labels.fr.ts'

/** « Données d’une personne », at the foot of the lead’s menu. */
export const PersonLink = ({ user }: ServerProps) =>
  user?.role === 'lead' ? (
    <a className="handbook-link" href="/admin/donnees-d-une-personne">
      {fr.title}
    </a>
  ) : null
