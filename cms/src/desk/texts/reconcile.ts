/** The two texts of a ticket that a screen may begin with. */
export type Texts = {
  draft: { text: string; by: string } | null
  working: { text: string; by: string } | null
  /** Of the working text. */
  workingRevision: number
}

/** What a screen does when the texts changed while someone typed. */
export type Outcome =
  | { kind: 'keep' }
  /** Nothing was typed: the new text takes the place of the old one. */
  | { kind: 'adopt'; text: string; by: string }
  | { kind: 'merge'; base: string; theirs: string; by: string }

/** Another text than the one that stands here: to be settled before anything is sent. */
export type Merge = {
  base: string
  theirs: string
  by: string
  /** A proposal that came after the text which the lead had left. */
  isProposal?: true
}

/** What the lead had begun before a proposal came: told when the screen opens, and the lead chooses. */
export const proposalSince = ({
  draft,
  working,
  isDraftNewer,
}: Pick<Texts, 'draft' | 'working'> & { isDraftNewer: boolean }): Merge | null =>
  isDraftNewer && draft !== null && working !== null && draft.text !== working.text
    ? { base: '', theirs: draft.text, by: draft.by, isProposal: true }
    : null

/** What is in the field when a screen opens: the lead's own text, else the partner's proposal. */
export const firstText = ({ draft, working }: Texts): string => working?.text ?? draft?.text ?? ''

/**
 * Whether what stands in a field may be let go once nothing is written any more: it is the answer that was
 * validated. A question that comes back to a screen that stayed open is not answered with the same words.
 */
export const isSentText = ({ typed, answer }: { typed: string; answer: string | null }): boolean =>
  answer !== null && typed.trim() === answer.trim()

/**
 * Compares the texts that a screen began with to those that are there now.
 *
 * @param typed what stands in the field.
 */
export const reconcile = ({
  before,
  now,
  typed,
}: {
  before: Texts
  now: Texts
  typed: string
}): Outcome => {
  const theirs = changedText(before, now)
  if (theirs === null || theirs.text === typed) return { kind: 'keep' }
  const base = firstText(before)
  if (typed === base) return { kind: 'adopt', ...theirs }
  return { kind: 'merge', base, theirs: theirs.text, by: theirs.by }
}

const changedText = (before: Texts, now: Texts): Texts['draft'] => {
  if (now.workingRevision !== before.workingRevision && now.working !== null) return now.working
  return now.draft !== null && now.draft.text !== before.draft?.text ? now.draft : null
}
