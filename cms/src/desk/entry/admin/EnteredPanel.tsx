import type { Entered } from '../enter.ts'
import { ENTRY as fr } from '../labels.fr.ts'

/** What the person takes home: the reference and, once, the code. */
export const EnteredPanel = ({
  entered: { id, reference, code },
  onAnother,
}: {
  entered: Entered
  onAnother: () => void
}) => (
  <section aria-labelledby="entry-done">
    <h2 id="entry-done" role="status">
      {fr.doneTitle}
    </h2>
    <p>{fr.reference}</p>
    <p className="entry__told">{reference}</p>
    {code !== null && (
      <>
        <p>{fr.code}</p>
        <p className="entry__told">{code}</p>
        <p>{fr.codeHelp}</p>
      </>
    )}
    <p>
      <a href={`/admin/collections/tickets/${id}`}>{fr.open}</a>
    </p>
    <button type="button" className="own-button own-button--second" onClick={onAnother}>
      {fr.another}
    </button>
  </section>
)
