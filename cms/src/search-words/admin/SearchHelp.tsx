import { HELP as fr } from '../labels.fr.ts'
import './search-words.css'

/** How the search works, above the lists of what it is taught. */
export const SearchHelp = () => (
  <details className="search-help">
    <summary>{fr.title}</summary>
    <ul>
      {fr.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </details>
)
