import { PANEL as fr } from '../labels.fr.ts'
import { PassageButton } from './PassageButton.tsx'
import type { Verdict } from './read-over.ts'

/** How a text reads as a whole, and the paragraph in it that reads worst. */
export const VerdictLine = ({
  verdict: { standard, readability, hardest },
}: {
  verdict: Verdict
}) => (
  <div className="plain-language__verdict">
    <p>
      {readability === null
        ? fr.short[standard]
        : fr.verdict[standard](fr.levels[readability.level], readability.score)}
    </p>
    {hardest !== null && (
      <p>
        {fr.hardest(fr.levels[hardest.level], hardest.score)} <PassageButton {...hardest} />
      </p>
    )}
  </div>
)
