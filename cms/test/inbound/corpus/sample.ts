export type Sample = {
  name: string
  raw: Buffer
  action: 'ticket' | 'reply' | 'automatic' | 'bounce' | 'unparsed'
  /** All of this must be in the text. */
  says?: string[]
  /** All of this must be in what is shown first. */
  shows?: string[]
  /** None of this in what is shown first. */
  hides?: string[]
  /** Names of the files, in order; all of them. */
  files?: string[]
  /** It may not be written back to. */
  isSilent?: boolean
}
