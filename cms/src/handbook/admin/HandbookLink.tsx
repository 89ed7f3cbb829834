import { HANDBOOK as fr } from '../labels.fr.ts'
import './handbook.css'

/** « Mode d’emploi », at the foot of the menu. */
export const HandbookLink = () => (
  <a className="handbook-link" href="/admin/mode-d-emploi">
    {fr.title}
  </a>
)
