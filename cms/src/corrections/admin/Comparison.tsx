import type { PartDifferences } from '../differences.ts'
import { SCREEN as fr } from '../labels.fr.ts'

/** What would change, side by side: as it is on the site, as it is proposed. */
export const Comparison = ({
  parts,
  isWaiting,
}: {
  parts: readonly PartDifferences[]
  /** Not decided yet: the page is still as it was. */
  isWaiting: boolean
}) =>
  parts.map(({ title, differences }) => (
    <section key={title} className="comparison">
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{fr.what}</th>
            <th scope="col">{isWaiting ? fr.now : fr.was}</th>
            <th scope="col">{fr.then}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label={isWaiting ? fr.now : fr.was}>
                <Value text={before} />
              </td>
              <td data-label={fr.then} className="comparison__after">
                <Value text={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))

const Value = ({ text }: { text: string }) =>
  text === '' ? <em>{fr.empty}</em> : <span className="comparison__text">{text}</span>
