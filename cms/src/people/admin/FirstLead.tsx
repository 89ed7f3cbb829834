import { FIRST_LEAD as fr } from '../labels.fr.ts'

/** Shown in place of Payload's form while no account exists. */
export const FirstLead = () => (
  <section>
    <h1>{fr.title}</h1>
    <p>{fr.text}</p>
    <pre style={{ whiteSpace: 'pre-wrap' }}>{fr.command}</pre>
    <p>{fr.again}</p>
  </section>
)
