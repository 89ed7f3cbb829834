import { SCHEDULE as fr } from '../labels.fr.ts'
import type { Planned } from './use-schedule.ts'

type Props = {
  /** Null while it is read. */
  planned: Planned[] | null
  isBusy: boolean
  cancel: (id: string) => void
  dateOf: (iso: string) => string
}

/** What is to be published or withdrawn later, each with « Annuler ». */
export const PlannedList = ({ planned, isBusy, cancel, dateOf }: Props) => (
  <section>
    <h3>{fr.planned}</h3>
    {planned === null && <p>{fr.waiting}</p>}
    {planned?.length === 0 && <p>{fr.nothing}</p>}
    <ul>
      {(planned ?? []).map(({ id, type, at }) => (
        <li key={id}>
          <span>
            {fr.line[type]} {dateOf(at)}
          </span>
          <button
            type="button"
            className="own-button own-button--second"
            disabled={isBusy}
            aria-label={fr.cancelNamed(fr.line[type], dateOf(at))}
            onClick={() => {
              cancel(id)
            }}
          >
            {fr.cancel}
          </button>
        </li>
      ))}
    </ul>
  </section>
)
