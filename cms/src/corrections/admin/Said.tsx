/** What is wrong with a field, under it. */
export const Said = ({ id, problem }: { id: string; problem: string | null }) =>
  problem === null ? null : (
    <p id={`${id}-said`} className="correction__problem">
      {problem}
    </p>
  )
