import type { ServerProps } from 'payload'
import { CORRECTIONS_PAGE } from '../corrections/labels.fr.ts'
import { GAPS_PAGE } from '../gaps/labels.fr.ts'

/** « Contenus à créer » and « Réponses à corriger », at the foot of the lead’s menu. */
export const AnswerLinks = ({ user }: ServerProps) =>
  user?.role === 'lead' ? (
    <>
      <a className="handbook-link" href="/admin/contenus-a-creer">
        {GAPS_PAGE.title}
      </a>
      <a className="handbook-link" href="/admin/reponses-a-corriger">
        {CORRECTIONS_PAGE.title}
      </a>
    </>
  ) : null
