import { TODAY as fr } from '../labels.fr.ts'

/** Where to learn how one works here. */
export const Learn = () => (
  <>
    <h2>{fr.learn}</h2>
    <ul>
      <li>
        <a href="/admin/mode-d-emploi">{fr.handbook}</a>
      </li>
      <li>
        <a href="/admin/mode-d-emploi/exercice">{fr.practise}</a>
      </li>
    </ul>
  </>
)
