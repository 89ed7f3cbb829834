/** Guesses that a list of common passwords and words must at least take: zxcvbn's fourth and last score. */
const SAFE_SCORE = 4
/** More would only cost time: what is safe so far stays so. */
const LOOKED_AT = 40
/** Words that anyone here would think of. */
const HOUSE = ['infos', 'droits', 'infosdroits', 'versailles', 'mairie']

/**
 * The lists of zxcvbn-ts (MIT licence): some fifty thousand leaked passwords, words and names, French
 * ones included; read when first needed. Sources: github.com/zxcvbn-ts/zxcvbn.
 */
const load = async () => {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
  })
}

let loaded: ReturnType<typeof load> | undefined

/** Whether a password is among the common ones or made of little else. */
export const isEasilyGuessed = async ({
  password,
  known,
}: {
  password: string
  /** What a stranger knows of the account: the parts of its address. */
  known: string[]
}): Promise<boolean> => {
  loaded ??= load()
  const checker = await loaded
  return checker.check(password.slice(0, LOOKED_AT), [...HOUSE, ...known]).score < SAFE_SCORE
}
