/** What one `npm run` verb can be asked and does. */
export type Verb = {
  name: string
  /** One sentence for `--help`. */
  summary: string
  /** Options without `--help`, which every verb has. */
  options: Record<string, VerbOption>
  /** Names of the words that may follow, for the usage line. */
  positionals?: string
  /** More lines for `--help`. */
  details?: string
  /** Answers the exit code. */
  run: (input: VerbInput) => Promise<number>
}

export type VerbOption = {
  type: 'boolean' | 'string'
  /** Placeholder of the value: `FICHIER`. */
  value?: string
  description: string
}

export type VerbInput = {
  flags: ReadonlySet<string>
  /** The last value of each option. */
  values: Readonly<Record<string, string | undefined>>
  /** All values of an option that may be given several times, in order. */
  allOf: (option: string) => string[]
  positionals: string[]
}
